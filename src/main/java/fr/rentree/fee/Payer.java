package fr.rentree.fee;

/**
 * What exempts a student. Both are « de plein droit » (code de l'éducation, R719-49); a Région's grant (formations
 * sanitaires et sociales) is not the State's and exempts from nothing here.
 *
 * @param stateGrant holds a grant accorded by the State: Crous
 * @param wardOfTheNation « pupille de la Nation »
 */
public record Payer(boolean stateGrant, boolean wardOfTheNation) {}
