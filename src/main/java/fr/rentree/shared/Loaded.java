package fr.rentree.shared;

/** What a load did: rows that are new, that changed, and that were there already with the same content. */
public record Loaded(int added, int changed, int unchanged) {

    public static final Loaded NOTHING = new Loaded(0, 0, 0);

    public int total() {
        return added + changed + unchanged;
    }

    public Loaded plus(Loaded other) {
        return new Loaded(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
