package fr.rentree.support;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts in tests without the document made ahead, so that no student waits for the first one: it took two seconds a context. */
@AutoConfiguration
public class ColdStart {

    private static final String WARM_UP = "warmUp";

    @Bean
    static BeanDefinitionRegistryPostProcessor withoutWarmUp() {
        return registry -> {
            if (registry.containsBeanDefinition(WARM_UP)) registry.removeBeanDefinition(WARM_UP);
        };
    }
}
