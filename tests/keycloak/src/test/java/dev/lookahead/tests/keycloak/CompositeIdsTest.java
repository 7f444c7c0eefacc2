package dev.lookahead.tests.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.View;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.jpa.entities.ClientAttributeEntity;
import org.keycloak.models.jpa.entities.ClientScopeAttributeEntity;
import org.keycloak.models.jpa.entities.ClientScopeClientMappingEntity;
import org.keycloak.models.jpa.entities.ClientScopeRoleMappingEntity;
import org.keycloak.models.jpa.entities.DefaultClientScopeRealmMappingEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.RealmAttributeEntity;
import org.keycloak.models.jpa.entities.RealmLocalizationTextsEntity;
import org.keycloak.models.jpa.entities.RequiredCredentialEntity;
import org.keycloak.models.jpa.entities.UserConsentClientScopeEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;
import org.keycloak.models.jpa.session.PersistentClientSessionEntity;
import org.keycloak.models.jpa.session.PersistentUserSessionEntity;
import org.keycloak.storage.jpa.entity.BrokerLinkEntity;
import org.keycloak.storage.jpa.entity.FederatedUserConsentClientScopeEntity;
import org.keycloak.storage.jpa.entity.FederatedUserGroupMembershipEntity;
import org.keycloak.storage.jpa.entity.FederatedUserRequiredActionEntity;
import org.keycloak.storage.jpa.entity.FederatedUserRoleMappingEntity;

/** All ids of several attributes that Keycloak has: their classes hold entities where the rows have associations. */
class CompositeIdsTest {

    /** A row by its id. */
    interface Identified {
        Object id();
    }

    @View(BrokerLinkEntity.class)
    record BrokerLinkView(BrokerLinkEntity.Key id) implements Identified {}

    @View(ClientAttributeEntity.class)
    record ClientAttributeView(ClientAttributeEntity.Key id) implements Identified {}

    @View(ClientScopeAttributeEntity.class)
    record ClientScopeAttributeView(ClientScopeAttributeEntity.Key id) implements Identified {}

    @View(ClientScopeClientMappingEntity.class)
    record ClientScopeClientMappingView(ClientScopeClientMappingEntity.Key id) implements Identified {}

    @View(ClientScopeRoleMappingEntity.class)
    record ClientScopeRoleMappingView(ClientScopeRoleMappingEntity.Key id) implements Identified {}

    @View(DefaultClientScopeRealmMappingEntity.class)
    record DefaultClientScopeRealmMappingView(DefaultClientScopeRealmMappingEntity.Key id) implements Identified {}

    @View(FederatedIdentityEntity.class)
    record FederatedIdentityView(FederatedIdentityEntity.Key id) implements Identified {}

    @View(FederatedUserConsentClientScopeEntity.class)
    record FederatedUserConsentClientScopeView(FederatedUserConsentClientScopeEntity.Key id) implements Identified {}

    @View(FederatedUserGroupMembershipEntity.class)
    record FederatedUserGroupMembershipView(FederatedUserGroupMembershipEntity.Key id) implements Identified {}

    @View(FederatedUserRequiredActionEntity.class)
    record FederatedUserRequiredActionView(FederatedUserRequiredActionEntity.Key id) implements Identified {}

    @View(FederatedUserRoleMappingEntity.class)
    record FederatedUserRoleMappingView(FederatedUserRoleMappingEntity.Key id) implements Identified {}

    @View(GroupRoleMappingEntity.class)
    record GroupRoleMappingView(GroupRoleMappingEntity.Key id) implements Identified {}

    @View(PersistentClientSessionEntity.class)
    record PersistentClientSessionView(PersistentClientSessionEntity.Key id) implements Identified {}

    @View(PersistentUserSessionEntity.class)
    record PersistentUserSessionView(PersistentUserSessionEntity.Key id) implements Identified {}

    @View(RealmAttributeEntity.class)
    record RealmAttributeView(RealmAttributeEntity.Key id) implements Identified {}

    @View(RealmLocalizationTextsEntity.class)
    record RealmLocalizationTextsView(RealmLocalizationTextsEntity.RealmLocalizationTextEntityKey id)
            implements Identified {}

    @View(RequiredCredentialEntity.class)
    record RequiredCredentialView(RequiredCredentialEntity.Key id) implements Identified {}

    @View(UserConsentClientScopeEntity.class)
    record UserConsentClientScopeView(UserConsentClientScopeEntity.Key id) implements Identified {}

    @View(UserGroupMembershipEntity.class)
    record UserGroupMembershipView(UserGroupMembershipEntity.Key id) implements Identified {}

    @View(UserRequiredActionEntity.class)
    record UserRequiredActionView(UserRequiredActionEntity.Key id) implements Identified {}

    @View(UserRoleMappingEntity.class)
    record UserRoleMappingView(UserRoleMappingEntity.Key id) implements Identified {}

    private static Keycloak keycloak;

    @BeforeAll
    static void fill() {
        keycloak = new Keycloak("ids", CompositeIdsTest::rows, views().toArray(Class<?>[]::new));
    }

    @AfterAll
    static void close() {
        keycloak.close();
    }

    static Stream<Class<? extends Identified>> views() {
        return Stream.of(CompositeIdsTest.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .<Class<? extends Identified>>map(view -> view.asSubclass(Identified.class));
    }

    /** Two of each, and what they refer to. */
    private static void rows(Session session) {
        AnyRows rows = new AnyRows(session);
        composite().forEach(entity -> {
            rows.make(entity);
            rows.make(entity);
        });
    }

    private static Stream<Class<?>> composite() {
        return Keycloak.entities().stream().filter(entity -> entity.isAnnotationPresent(IdClass.class));
    }

    private static Class<?> entity(Class<?> view) {
        return view.getAnnotation(View.class).value();
    }

    @Test
    void noneIsLeftOut() {
        Set<Class<?>> viewed = views().map(CompositeIdsTest::entity).collect(Collectors.toSet());
        assertThat(viewed).hasSize(21).isEqualTo(composite().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("views")
    void byIds(Class<? extends Identified> view) {
        keycloak.factory().inTransaction(session -> {
            List<? extends Identified> all =
                    keycloak.lookahead().query(session, view).list();
            List<Object> ids = new ArrayList<>(all.stream().map(Identified::id).toList());
            Collections.reverse(ids);
            ids.add(ids.get(0));
            List<?> rows = rows(session, view, ids);
            assertThat(rows).hasSize(3).doesNotContainNull();
            assertThat(rows.get(0)).isSameAs(rows.get(2)).isNotSameAs(rows.get(1));

            keycloak.sent().clear();
            List<? extends Identified> found =
                    keycloak.lookahead().query(session, view).ids(ids).list();
            assertThat(keycloak.sent()).hasSize(1);
            assertThat(rows(session, view, found.stream().map(Identified::id).toList()))
                    .isEqualTo(rows);
            assertThat(keycloak.lookahead().query(session, view).ids(ids).count())
                    .isEqualTo(3);
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void byEntities(Class<? extends Identified> view) {
        keycloak.factory().inTransaction(session -> {
            List<?> entities = session.createQuery("from " + entity(view).getName(), entity(view))
                    .getResultList();
            keycloak.sent().clear();
            List<? extends Identified> found =
                    keycloak.lookahead().query(session, view).entities(entities).list();
            assertThat(keycloak.sent()).hasSize(1);
            assertThat(rows(session, view, found.stream().map(Identified::id).toList()))
                    .hasSize(2)
                    .isEqualTo(entities);
        });
    }

    /** The entities of ids: some of their classes find references to an entity unequal to that entity. */
    private static List<?> rows(Session session, Class<?> view, List<?> ids) {
        return ids.stream().map(id -> session.find(entity(view), id)).toList();
    }
}
