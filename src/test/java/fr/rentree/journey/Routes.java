package fr.rentree.journey;

import fr.rentree.session.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every route of the application and whose it is: a new one has to be thought of here, or {@link DoorsTest} fails. */
final class Routes {

    /** An id that nothing has. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final Map<String, Set<Role>> ROLES = Map.of(
            "everybody", Set.of(Role.values()),
            "signed in", Set.of(Role.values()),
            "students", Set.of(Role.STUDENT),
            "staff", Set.of(Role.SECRETARY, Role.REGISTRY, Role.ADMIN),
            "secretariat", Set.of(Role.SECRETARY, Role.REGISTRY),
            "registry", Set.of(Role.REGISTRY),
            "admins", Set.of(Role.ADMIN));

    /** The route | what a visitor gets who is not signed in | whose page it is | whose the thing is that its path names. */
    private static final String TABLE = """
            GET  /                                               | 303 /connexion                  | signed in
            GET  /accessibilite                                  | 200                             | everybody
            GET  /administration/comptes                         | 303 /connexion                  | admins
            POST /administration/comptes                         | 303 /connexion                  | admins
            GET  /administration/comptes/etudiant                | 303 /connexion                  | admins
            POST /administration/comptes/etudiant                | 303 /connexion                  | admins
            GET  /administration/comptes/nouveau                 | 303 /connexion                  | admins
            POST /administration/comptes/nouveau                 | 303 /connexion                  | admins
            GET  /administration/comptes/{id}                    | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/desactiver         | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/desactiver         | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/droits             | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/droits             | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/invitation         | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/invitation         | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/reactiver          | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/reactiver          | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/retirer            | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/retirer            | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/second-facteur     | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/second-facteur     | 303 /connexion                  | admins      | any account
            GET  /administration/comptes/{id}/sessions           | 303 /connexion                  | admins      | any account
            POST /administration/comptes/{id}/sessions           | 303 /connexion                  | admins      | any account
            GET  /confidentialite                                | 200                             | everybody
            GET  /connexion                                      | 200                             | everybody
            POST /connexion                                      | 200                             | everybody
            GET  /connexion/confirmer                            | 303 /connexion                  | signed in
            POST /connexion/confirmer                            | 303 /connexion                  | signed in
            GET  /connexion/session                              | 401                             | everybody
            GET  /connexion/session/avis                         | 200                             | everybody
            GET  /connexion/second-facteur                       | 303 /connexion                  | staff
            POST /connexion/second-facteur                       | 303 /connexion                  | staff
            GET  /connexion/second-facteur/application           | 303 /connexion                  | staff
            POST /connexion/second-facteur/application           | 303 /connexion                  | staff
            GET  /connexion/second-facteur/application/nouvelle  | 303 /connexion                  | staff
            POST /connexion/second-facteur/application/nouvelle  | 303 /connexion                  | staff
            POST /connexion/second-facteur/cle                   | 303 /connexion                  | staff
            GET  /connexion/second-facteur/cle/nouvelle          | 303 /connexion                  | staff
            POST /connexion/second-facteur/cle/nouvelle          | 303 /connexion                  | staff
            GET  /connexion/second-facteur/codes                 | 303 /connexion                  | staff
            POST /connexion/second-facteur/codes                 | 303 /connexion                  | staff
            GET  /connexion/universite/choisir                   | 303 /connexion                  | everybody
            POST /connexion/universite/choisir                   | 303 /connexion                  | everybody
            GET  /connexion/universite/depart                    | 303 /connexion                  | everybody
            GET  /connexion/universite/inconnu                   | 303 /connexion                  | everybody
            POST /connexion/universite/inconnu                   | 303 /connexion                  | everybody
            GET  /connexion/universite/{door}                    | 404                             | everybody   | setting
            GET  /connexion/universite/{door}/echec              | 404                             | everybody   | setting
            GET  /connexion/universite/{door}/retour             | 404                             | everybody   | setting
            POST /connexion/universite/{door}/retour             | 404                             | everybody   | setting
            GET  /courriel/confirmer/{link}/{seal}               | 404                             | everybody   | secret link
            POST /courriel/confirmer/{link}/{seal}               | 303 /courriel/confirmer/        | everybody   | secret link
            GET  /deconnexion                                    | 303 /                           | everybody
            POST /deconnexion                                    | 303 /connexion                  | everybody
            GET  /demandes                                       | 303 /connexion                  | students
            GET  /demandes/nouvelle                              | 303 /connexion                  | students
            POST /demandes/nouvelle                              | 303 /connexion                  | students
            GET  /demandes/{id}                                  | 303 /connexion                  | students    | the student's
            POST /demandes/{id}                                  | 303 /connexion                  | students    | the student's
            GET  /plan-du-site                                   | 200                             | everybody
            GET  /favicon.ico                                    | 204                             | everybody
            GET  /identifiants-perdus                            | 200                             | everybody
            POST /identifiants-perdus                            | 200                             | everybody
            GET  /invitation/{link}/{seal}                       | 404                             | everybody   | secret link
            POST /invitation/{link}/{seal}                       | 303 /invitation/                | everybody   | secret link
            GET  /langue                                         | 303 /                           | everybody
            GET  /mon-compte                                     | 303 /connexion                  | signed in
            GET  /mon-compte/adresse-de-secours                  | 303 /connexion                  | students
            POST /mon-compte/adresse-de-secours                  | 303 /connexion                  | students
            GET  /mon-compte/deconnexion                         | 303 /connexion                  | signed in
            POST /mon-compte/deconnexion                         | 303 /connexion                  | signed in
            GET  /mon-compte/langue                              | 303 /connexion                  | signed in
            POST /mon-compte/langue                              | 303 /connexion                  | signed in
            GET  /mon-compte/mot-de-passe                        | 303 /connexion                  | signed in
            POST /mon-compte/mot-de-passe                        | 303 /connexion                  | signed in
            GET  /mon-compte/securite                            | 303 /connexion                  | staff
            GET  /mon-compte/securite/application/retirer        | 303 /connexion                  | staff
            POST /mon-compte/securite/application/retirer        | 303 /connexion                  | staff
            GET  /mon-compte/securite/cle/retirer                | 303 /connexion                  | staff
            POST /mon-compte/securite/cle/retirer                | 303 /connexion                  | staff
            GET  /mon-compte/securite/codes                      | 303 /connexion                  | staff
            POST /mon-compte/securite/codes                      | 303 /connexion                  | staff
            GET  /mot-de-passe-oublie                            | 200                             | everybody
            POST /mot-de-passe-oublie                            | 303 /mot-de-passe-oublie?encore | everybody
            GET  /mot-de-passe-oublie/{link}/{seal}              | 404                             | everybody   | secret link
            POST /mot-de-passe-oublie/{link}/{seal}              | 303 /mot-de-passe-oublie/       | everybody   | secret link
            GET  /premiere-connexion                             | 200                             | everybody
            POST /premiere-connexion                             | 200                             | everybody
            GET  /premiere-connexion/charte                      | 303 /premiere-connexion?fin     | everybody
            POST /premiere-connexion/charte                      | 303 /premiere-connexion?fin     | everybody
            GET  /premiere-connexion/courriel                    | 303 /premiere-connexion?fin     | everybody
            POST /premiere-connexion/courriel                    | 303 /premiere-connexion?fin     | everybody
            GET  /premiere-connexion/identite                    | 303 /premiere-connexion?fin     | everybody
            POST /premiere-connexion/identite                    | 303 /premiere-connexion?fin     | everybody
            GET  /premiere-connexion/mot-de-passe                | 303 /premiere-connexion?fin     | everybody
            POST /premiere-connexion/mot-de-passe                | 303 /premiere-connexion?fin     | everybody
            GET  /reinscription                                  | 303 /connexion                  | students
            GET  /reinscription/attestation/{enrolment}.pdf      | 303 /connexion                  | students    | the student's
            GET  /reinscription/attestation/{enrolment}/courriel | 303 /connexion                  | students    | leads to one's own
            POST /reinscription/attestation/{enrolment}/courriel | 303 /connexion                  | students    | the student's
            GET  /reinscription/certificat/{enrolment}.pdf       | 303 /connexion                  | students    | the student's
            GET  /reinscription/choix                            | 303 /connexion                  | students
            POST /reinscription/choix                            | 303 /connexion                  | students
            GET  /reinscription/communes                         | 303 /connexion                  | students
            GET  /reinscription/corriger                         | 303 /connexion                  | students
            POST /reinscription/corriger                         | 303 /connexion                  | students
            GET  /reinscription/corriger/annuler                 | 303 /connexion                  | students
            POST /reinscription/corriger/annuler                 | 303 /connexion                  | students
            GET  /reinscription/departements                     | 303 /connexion                  | students
            GET  /reinscription/donnees-annuelles                | 303 /connexion                  | students
            POST /reinscription/donnees-annuelles                | 303 /connexion                  | students
            GET  /reinscription/donnees-personnelles             | 303 /connexion                  | students
            POST /reinscription/donnees-personnelles             | 303 /connexion                  | students
            GET  /reinscription/droits                           | 303 /connexion                  | students
            POST /reinscription/droits                           | 303 /connexion                  | students
            GET  /reinscription/fin                              | 303 /connexion                  | students
            GET  /reinscription/informations                     | 303 /connexion                  | students
            POST /reinscription/informations                     | 303 /connexion                  | students
            GET  /reinscription/lien                             | 303 /connexion                  | students
            POST /reinscription/lien                             | 303 /connexion                  | students
            GET  /reinscription/pays                             | 303 /connexion                  | students
            GET  /reinscription/recapitulatif                    | 303 /connexion                  | students
            POST /reinscription/recapitulatif                    | 303 /connexion                  | students
            GET  /reinscription/recapitulatif.pdf                | 303 /connexion                  | students
            GET  /reinscription/recapitulatif/{enrolment}.pdf    | 303 /connexion                  | students    | the student's
            GET  /secretariat/identifiants                       | 303 /connexion                  | secretariat
            GET  /secretariat/identifiants/{id}                  | 303 /connexion                  | secretariat | the institute's
            POST /secretariat/identifiants/{id}                  | 303 /connexion                  | secretariat | the institute's
            GET  /secretariat/identifiants/{id}/accorder         | 303 /connexion                  | secretariat | the institute's
            POST /secretariat/identifiants/{id}/accorder         | 303 /connexion                  | secretariat | the institute's
            GET  /secretariat/identifiants/{id}/emettre          | 303 /connexion                  | secretariat | the institute's
            POST /secretariat/identifiants/{id}/emettre          | 303 /connexion                  | secretariat | the institute's
            GET  /secretariat/identifiants/{id}/refuser          | 303 /connexion                  | secretariat | the institute's
            POST /secretariat/identifiants/{id}/refuser          | 303 /connexion                  | secretariat | the institute's
            GET  /secretariat/identifiants/{id}/scolpass.pdf     | 303 /connexion                  | secretariat | the institute's
            GET  /secretariat/inscriptions                       | 303 /connexion                  | secretariat
            POST /secretariat/inscriptions                       | 303 /connexion                  | secretariat
            GET  /secretariat/inscriptions/proposee              | 303 /connexion                  | secretariat
            POST /secretariat/inscriptions/proposee              | 303 /connexion                  | secretariat
            GET  /secretariat/inscriptions/proposee/annuler      | 303 /connexion                  | registry
            POST /secretariat/inscriptions/proposee/annuler      | 303 /connexion                  | registry
            GET  /secretariat/inscriptions/valider               | 303 /connexion                  | registry
            POST /secretariat/inscriptions/valider               | 303 /connexion                  | registry
            GET  /secretariat/inscriptions/{id}                  | 303 /connexion                  | secretariat | the institute's enrolment
            GET  /secretariat/inscriptions/{id}/annuler          | 303 /connexion                  | registry    | any enrolment
            POST /secretariat/inscriptions/{id}/annuler          | 303 /connexion                  | registry    | any enrolment
            GET  /secretariat/inscriptions/{id}/retablir         | 303 /connexion                  | secretariat | the institute's enrolment
            POST /secretariat/inscriptions/{id}/retablir         | 303 /connexion                  | secretariat | the institute's enrolment
            GET  /secretariat/inscriptions/{id}/rouvrir          | 303 /connexion                  | secretariat | the institute's enrolment
            POST /secretariat/inscriptions/{id}/rouvrir          | 303 /connexion                  | secretariat | the institute's enrolment
            GET  /secretariat/inscriptions/{id}/valider          | 303 /connexion                  | registry    | any enrolment
            POST /secretariat/inscriptions/{id}/valider          | 303 /connexion                  | registry    | any enrolment
            GET  /secretariat/inscriptions/{id}/verifier         | 303 /connexion                  | registry    | any enrolment
            POST /secretariat/inscriptions/{id}/verifier         | 303 /connexion                  | registry    | any enrolment
            GET  /verifier                                       | 200                             | everybody
            POST /verifier                                       | 400                             | everybody
            GET  /verifier/{code}                                | 400                             | everybody   | document code
            GET  /vos-donnees                                    | 303 /connexion                  | students
            GET  /vos-donnees.json                               | 303 /connexion                  | students
            GET  /vos-donnees.pdf                                | 303 /connexion                  | students
            """;

    /**
     * One verb on one path.
     *
     * @param visitor how the answer begins for somebody who is not signed in: status and, if any, where to
     * @param thing whose the thing is that the path names; empty where it names none
     */
    record Route(String verb, String path, String visitor, Set<Role> roles, String thing) {

        String name() {
            return verb + " " + path;
        }

        /** The path with this id of a thing in it. */
        String of(Object id) {
            return path.replaceAll("\\{\\w+}", id.toString());
        }

        boolean shows() {
            return verb.equals("GET");
        }

        boolean namesSomething() {
            return path.contains("{");
        }
    }

    static final List<Route> ALL = TABLE.lines().map(Routes::read).toList();

    private Routes() {}

    /** The routes whose path names a thing of this kind. */
    static List<Route> naming(String thing) {
        return ALL.stream().filter(route -> route.thing().equals(thing)).toList();
    }

    private static Route read(String line) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        var route = cells.getFirst().split(" +");
        var roles = ROLES.get(cells.get(2));
        if (roles == null) throw new IllegalArgumentException(line);
        return new Route(route[0], route[1], cells.get(1), roles, cells.size() > 3 ? cells.get(3) : "");
    }
}
