package dev.wiredesk.search.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks too often. Whoever has said who they are counts by that name, all others by the address that they come
 * from.
 */
final class CallerLimitFilter extends OncePerRequestFilter {

    private final CallerLimits limits;
    private final AccessProblems problems;

    CallerLimitFilter(CallerLimits limits, AccessProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal holder = request.getUserPrincipal();
        Duration wait = limits.tryEnter(holder == null ? request.getRemoteAddr() : "holder " + holder.getName());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.tooMany(response, wait);
        }
    }
}
