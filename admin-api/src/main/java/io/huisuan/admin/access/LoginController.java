package io.huisuan.admin.access;

import io.huisuan.admin.account.Account;
import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.problem.Given;
import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** The front door. */
@RestController
class LoginController {

    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final SessionAuthenticationStrategy newSession;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    LoginController(
            Accounts accounts, LoginThrottle throttle, SessionAuthenticationStrategy newSession) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.newSession = newSession;
    }

    /**
     * Logs in.
     *
     * @param account the account's id
     */
    record Login(@Nullable String account, @Nullable String password) {}

    /**
     * The account that is logged in.
     *
     * @param locale {@code zh-CN} or {@code en}
     */
    record Me(String account, String name, Set<Role> roles, String locale) {

        static Me of(Account account) {
            return new Me(account.id(), account.name(), account.roles().all(), account.locale());
        }
    }

    /**
     * Starts a session: sets its cookie and a new CSRF token. A wrong name or password is {@code
     * wrong-login} (401); after too many of them {@code too-many-logins} (429), for ten minutes or
     * until an admin gives the account a new password.
     */
    @PostMapping("/api/login")
    Me login(@RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        String id = Given.text("/account", login.account(), 64);
        String password = Given.text("/password", login.password(), 200);
        String whom = accounts.find(id).map(LoginController::generation).orElse(id);
        throttle.admit(whom, request.getRemoteAddr());
        Account account =
                accounts.authenticate(id, password)
                        .orElseThrow(() -> wrong(whom, request.getRemoteAddr()));
        throttle.succeeded(whom, request.getRemoteAddr());
        var signedIn = new SignedIn(account);
        newSession.onAuthentication(signedIn, request, response);
        var context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return Me.of(account);
    }

    /** An account with its password: wrong guesses of an older one do not count. */
    private static String generation(Account account) {
        return account.id() + " " + account.passwordHash().hashCode();
    }

    private HttpRefusal wrong(String whom, String address) {
        throttle.failed(whom, address);
        return HttpRefusal.of(
                401, "wrong-login", "账号或密码不对", "the account or the password is wrong");
    }

    /** Ends the session. */
    @PostMapping("/api/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who I am. */
    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal Actor actor) {
        return Me.of(accounts.get(actor.account()));
    }
}
