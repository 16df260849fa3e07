package fr.rentree.journey;

class EnglishCrawlTest extends CrawlTest {

    @Override
    String spoken() {
        return "en";
    }
}
