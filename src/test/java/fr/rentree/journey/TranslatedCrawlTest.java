package fr.rentree.journey;

/** In English, and late in the alphabet: what the French pages are built like has been looked at by then. */
class TranslatedCrawlTest extends CrawlTest {

    @Override
    String spoken() {
        return "en";
    }
}
