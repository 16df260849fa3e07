package fr.rentree.proof.web;

import fr.rentree.proof.Proofs;
import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checking is for everybody, and changes nothing; the documents themselves are their student's. */
@Component
class ProofAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(Proofs.PATH + "/**").withoutToken(),
                PageRule.students(
                        "/reinscription/recapitulatif.pdf",
                        "/reinscription/recapitulatif/*",
                        "/reinscription/attestation/*",
                        "/reinscription/certificat/*"));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(SiteMapEntry.site(Proofs.PATH, "proof.verify.title"));
    }
}
