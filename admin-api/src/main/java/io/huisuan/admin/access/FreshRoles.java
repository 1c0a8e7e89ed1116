package io.huisuan.admin.access;

import io.huisuan.admin.account.Accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/**
 * Reads an account's roles again at each request: a role that was taken away is gone at once, and a
 * disabled account or a new password ends its sessions.
 */
final class FreshRoles extends OncePerRequestFilter {

    private final Accounts accounts;
    private final HandlerExceptionResolver problems;

    FreshRoles(Accounts accounts, HandlerExceptionResolver problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before) {
            try {
                renew(before);
            } catch (RuntimeException e) {
                problems.resolveException(request, response, null, e);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void renew(SignedIn before) {
        var context =
                accounts.find(before.getName())
                        .filter(before::isStill)
                        .map(account -> new SecurityContextImpl(new SignedIn(account)))
                        .orElseGet(SecurityContextImpl::new);
        SecurityContextHolder.setContext(context);
    }
}
