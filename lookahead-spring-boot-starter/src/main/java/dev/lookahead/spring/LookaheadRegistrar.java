package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Defines a {@link Lookahead} for each entity manager factory, once all other definitions are known. */
final class LookaheadRegistrar implements BeanDefinitionRegistryPostProcessor {

    static final String FACTORY = "lookaheadBeanFactory";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry instanceof ConfigurableListableBeanFactory beans) {
            register(registry, beans, new FactoryNames(beans));
        }
    }

    private static void register(
            BeanDefinitionRegistry registry, ConfigurableListableBeanFactory beans, FactoryNames factories) {
        List<String> own = List.of(beans.getBeanNamesForType(Lookahead.class, true, false));
        boolean single = factories.all().size() == 1;
        if (single && !own.isEmpty()) {
            return;
        }
        for (String factory : factories.all()) {
            String name = single ? FactoryNames.LOOKAHEAD : FactoryNames.lookahead(factory);
            if (!own.contains(name)) {
                registry.registerBeanDefinition(name, definition(beans, factory));
            }
        }
    }

    private static RootBeanDefinition definition(ConfigurableListableBeanFactory beans, String factory) {
        RootBeanDefinition definition = new RootBeanDefinition(Lookahead.class);
        definition.setFactoryBeanName(FACTORY);
        definition.setUniqueFactoryMethodName("create");
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, new RuntimeBeanReference(factory));
        if (beans.containsBeanDefinition(factory)) {
            follow(beans.getMergedBeanDefinition(factory), factory, definition);
        }
        return definition;
    }

    /** Whoever chooses among factories can choose among these in the same way. */
    private static void follow(BeanDefinition factory, String name, RootBeanDefinition definition) {
        definition.setPrimary(factory.isPrimary());
        definition.setFallback(factory.isFallback());
        definition.setAutowireCandidate(factory.isAutowireCandidate());
        definition.setQualifiedElement(FactoryQualifier.of(factory, name));
        if (factory.isLazyInit()) {
            definition.setLazyInit(true);
        }
        if (factory instanceof AbstractBeanDefinition more) {
            definition.setDefaultCandidate(more.isDefaultCandidate());
        }
    }
}
