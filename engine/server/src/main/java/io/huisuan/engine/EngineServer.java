package io.huisuan.engine;

import io.huisuan.engine.rounds.SharedTime;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The evaluation server; what it is made of stands on the pages that it imports. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({Settings.class, DatabaseSettings.class})
@Import({
    EvaluationBeans.class,
    LedgerBeans.class,
    CheckoutBeans.class,
    UpkeepBeans.class,
    WebBeans.class
})
public class EngineServer {

    public static void main(String[] args) {
        SpringApplication.run(EngineServer.class, args);
    }

    @Bean
    SharedTime now(Settings settings) {
        return new SharedTime(settings.faults().clock());
    }
}
