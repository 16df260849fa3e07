package fr.rentree.fee;

/**
 * The circumstances that exempt a student. Both are « de plein droit » (code de l'éducation, R719-49); a Région's grant
 * (formations sanitaires et sociales) is not the State's and exempts from nothing here.
 *
 * @param stateGrant holds a grant accorded by the State: Crous
 * @param wardOfTheNation « pupille de la Nation »
 * @param owesCvec whether the CVEC is to be paid beside the fees: who is not liable or holds a grant owes none
 */
public record PayerStatus(boolean stateGrant, boolean wardOfTheNation, boolean owesCvec) {}
