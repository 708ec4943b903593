package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Log-in by form, sessions in the database, and the table of routes. */
@Configuration
class Security implements WebMvcConfigurer {
    private final Store store;
    private final ObjectProvider<WayIn> others;
    private final Duration longest;

    Security(Store store, ObjectProvider<WayIn> others, @Value("${hotlineqa.session.longest}") Duration longest) {
        this.store = store;
        this.others = others;
        this.longest = longest;
    }

    /** For the tables that the session library keeps; the store closes it. */
    @Bean(destroyMethod = "")
    DataSource dataSource() {
        return store.dataSource();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    /** Health and metrics: whoever reaches their port, which is open to this machine only. */
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http, Environment environment) {
        return http.securityMatcher(request ->
                        String.valueOf(request.getLocalPort()).equals(environment.getProperty("local.management.port")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Programs: a token with each request, no session, no forms. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, ApiRoute.OPEN).permitAll();
                    for (ApiRoute route : ApiRoute.ALL) {
                        requests.requestMatchers(HttpMethod.GET, route.pattern())
                                .hasAuthority(ApiRoute.authority(route.scope()));
                    }
                    requests.requestMatchers(HttpMethod.GET, "/api/**").authenticated();
                    requests.anyRequest().denyAll();
                })
                .addFilterBefore(new TokenFilter(store), AuthorizationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new Problems()).accessDeniedHandler(new Problems()))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** People: a session after the log-in by form, or by another way in. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        others.forEach(other -> other.open(http));
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/login", "/assets/**", "/error").permitAll();
                    for (Route route : Routes.ALL) {
                        requests.requestMatchers(route.method(), route.pattern())
                                .hasAnyRole(route.roleNames());
                    }
                    requests.anyRequest().denyAll();
                })
                .formLogin(form ->
                        form.loginPage("/login").failureHandler(failures()).permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(new Entrance())
                        .accessDeniedHandler(new NoSuchPage(new FormRefusals())))
                .logout(logout -> logout.logoutSuccessUrl("/login?out").permitAll())
                .build();
    }

    private static AuthenticationFailureHandler failures() {
        ExceptionMappingAuthenticationFailureHandler handler = new ExceptionMappingAuthenticationFailureHandler();
        handler.setDefaultFailureUrl("/login?error");
        handler.setExceptionMappings(Map.of(DirectoryAwayException.class.getName(), "/login?away"));
        return handler;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorman(store, others.stream().toList(), longest))
                .excludePathPatterns("/api/**", "/login", "/assets/**", "/error");
    }
}
