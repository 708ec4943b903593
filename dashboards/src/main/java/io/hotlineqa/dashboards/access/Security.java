package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Log-in by form, sessions in the database, and the table of routes. */
@Configuration
class Security implements WebMvcConfigurer {
    private final Store store;

    Security(Store store) {
        this.store = store;
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

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/login", "/assets/**", "/error").permitAll();
                    for (Route route : Routes.ALL) {
                        requests.requestMatchers(route.method(), route.pattern())
                                .hasAnyRole(route.roleNames());
                    }
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").permitAll())
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorman(store)).excludePathPatterns("/login", "/assets/**", "/error");
    }
}
