package io.huisuan.admin.access;

import io.huisuan.admin.account.Accounts;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.util.List;

/** The house rules of every request. */
public final class Access {

    /**
     * What the UI's pages may load: their own files. Styles may be inline because the editor and
     * the component library write them into the page.
     */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private Access() {}

    /** The filters, in Spring Security's order. */
    public static SecurityFilterChain chain(
            HttpSecurity http,
            Accounts accounts,
            CsrfTokenRepository csrfTokens,
            HandlerExceptionResolver problems) {
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(eager()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .addFilterBefore(new BodyLimit(problems), CsrfFilter.class)
                .addFilterBefore(new FreshRoles(accounts, problems), AuthorizationFilter.class)
                .exceptionHandling(
                        on ->
                                on.authenticationEntryPoint(
                                                (request, response, e) ->
                                                        problems.resolveException(
                                                                request, response, null, e))
                                        .accessDeniedHandler(
                                                (request, response, e) ->
                                                        problems.resolveException(
                                                                request, response, null, e)))
                .headers(Access::headers)
                .authorizeHttpRequests(
                        requests -> {
                            requests.requestMatchers("/api/login", "/api/logout").permitAll();
                            for (Endpoints.Line line : Endpoints.TABLE) {
                                requests.requestMatchers(line.method(), line.path())
                                        .hasAnyRole(line.roleNames());
                            }
                            requests.requestMatchers("/api/**").denyAll();
                            requests.anyRequest().permitAll();
                        });
        return http.build();
    }

    /** A session that was there before, and its token, are worth nothing after a login. */
    public static SessionAuthenticationStrategy newSession(CsrfTokenRepository csrfTokens) {
        var newToken = new CsrfAuthenticationStrategy(csrfTokens);
        newToken.setRequestHandler(eager());
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), newToken));
    }

    /** Scripts of our own pages read the token; requests from other sites don't carry it. */
    public static CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static CsrfTokenRequestAttributeHandler eager() {
        var eager = new CsrfTokenRequestAttributeHandler();
        // Without a name the token is made at once, so that the first answer already sets it.
        eager.setCsrfRequestAttributeName(null);
        return eager;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // Spring's own writer gives way to the Expires header that Jetty adds to a new cookie.
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
                                new StaticHeadersWriter("Cache-Control", "no-store")))
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=()"));
    }
}
