package fr.rentree.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rentree.support.CasStub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasAnswerTest {

    @Test
    void readsUserAndAttributesWithAllTheirValues() {
        var person = CasAnswer.read(
                CasStub.success(
                        " anne ",
                        "<cas:attributes><cas:mail>a@b.example</cas:mail><cas:memberOf>x</cas:memberOf>"
                                + "<cas:memberOf>y &amp; z</cas:memberOf><cas:empty/></cas:attributes>"),
                "");
        assertThat(person.userId()).isEqualTo("anne");
        assertThat(person.one("mail")).contains("a@b.example");
        assertThat(person.all("memberOf")).isEqualTo(List.of("x", "y & z"));
        assertThat(person.one("memberOf")).isEmpty();
        assertThat(person.one("empty")).isEmpty();
    }

    @Test
    void anAttributeMaySayWhoItIs() {
        var answer = CasStub.success("anne", "<cas:attributes><cas:uid>u1</cas:uid></cas:attributes>");
        assertThat(CasAnswer.read(answer, "uid").userId()).isEqualTo("u1");
        assertThatThrownBy(() -> CasAnswer.read(answer, "other")).isInstanceOf(SignOnProtocol.Refused.class);
    }

    @Test
    void anElementThatIsSmuggledInElsewhereIsNone() {
        var person = CasAnswer.read(
                CasStub.success(
                        "anne",
                        "<cas:attributes><cas:user>admin</cas:user><cas:note><cas:supannEtuId>1</cas:supannEtuId>"
                                + "</cas:note></cas:attributes><x:user xmlns:x=\"urn:x\">admin</x:user>"),
                "");
        assertThat(person.userId()).isEqualTo("anne");
        assertThat(person.all("supannEtuId")).isEmpty();
        assertThat(person.all("note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "<serviceResponse><authenticationSuccess><user>u</user></authenticationSuccess></serviceResponse>",
                "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"/>",
                "<!DOCTYPE a><cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"/>"
            })
    void whatIsNoAnswerIsRefused(String xml) {
        assertThatThrownBy(() -> CasAnswer.read(xml, "")).isInstanceOf(SignOnProtocol.Refused.class);
    }

    @Test
    void twoVerdictsTwoUsersOrNoneAreRefused() {
        var failedToo = CasStub.success("u", "")
                .replace(
                        "</cas:serviceResponse>",
                        "<cas:authenticationFailure code=\"INVALID_TICKET\"/></cas:serviceResponse>");
        for (var xml : List.of(failedToo, CasStub.success("u", "<cas:user>v</cas:user>"), CasStub.success("", "")))
            assertThatThrownBy(() -> CasAnswer.read(xml, "")).isInstanceOf(SignOnProtocol.Refused.class);
    }
}
