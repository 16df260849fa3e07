package fr.rentree.secondfactor;

import fr.rentree.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The one person that a ceremony is about: nobody else's key is looked at. */
record PasskeyOwner(Person person) implements PublicKeyCredentialUserEntityRepository {

    private PublicKeyCredentialUserEntity entity() {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRows.handle(person.account()))
                .name(person.email())
                .displayName(person.displayName())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.equals(PasskeyRows.handle(person.account())) ? entity() : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return name.equals(person.account().toString()) ? entity() : null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are opened by invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts stay");
    }
}
