package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SiteCookiesTest {

    /** Every request is secure where the site's address is https (HostileNetworkTest). */
    @Test
    void areBoundToHttpsWhereTheSiteIsHttps() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        SiteCookies.SESSION.write(request, response, "token");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-rentree=token")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age");
    }
}
