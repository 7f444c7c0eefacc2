package dev.lookahead.tests.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.GroupAttributeEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.RoleEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserConsentClientScopeEntity;
import org.keycloak.models.jpa.entities.UserConsentEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;
import org.keycloak.representations.idm.MembershipType;

/** Users with all that belongs to them, compared with what one entity after the other says. */
class UsersTest {

    interface VirtualUser extends VirtualModel<UserEntity> {
        @Prefetch(orderBy = "name")
        List<UserAttributeEntity> attributes();

        @Prefetch(mappedBy = "user", orderBy = "groupId")
        List<VirtualMembership> memberships();

        @Prefetch(mappedBy = "user", orderBy = "roleId")
        List<VirtualRoleMapping> roleMappings();

        @Prefetch(mappedBy = "user", orderBy = "clientId")
        List<VirtualConsent> consents();

        @Computed("select count(*) from UserRoleMappingEntity m where m.user = this")
        long roleCount();

        String username();
    }

    interface VirtualMembership extends VirtualModel<UserGroupMembershipEntity> {
        @Prefetch(local = "groupId", remote = "id")
        VirtualGroup group();
    }

    interface VirtualGroup extends VirtualModel<GroupEntity> {
        @Prefetch(orderBy = "name")
        List<GroupAttributeEntity> attributes();

        @Prefetch(mappedBy = "group", orderBy = "roleId")
        List<VirtualGroupRole> roleMappings();

        String name();
    }

    interface VirtualGroupRole extends VirtualModel<GroupRoleMappingEntity> {
        @Prefetch(local = "roleId", remote = "id")
        VirtualRole role();
    }

    interface VirtualRoleMapping extends VirtualModel<UserRoleMappingEntity> {
        @Prefetch(local = "roleId", remote = "id")
        VirtualRole role();
    }

    interface VirtualRole extends VirtualModel<RoleEntity> {
        @Prefetch(orderBy = "name")
        List<RoleEntity> compositeRoles();

        String name();
    }

    interface VirtualConsent extends VirtualModel<UserConsentEntity> {
        @Prefetch(mappedBy = "userConsent", orderBy = "scopeId")
        List<UserConsentClientScopeEntity> scopes();
    }

    @View(VirtualUser.class)
    record UserView(
            String username,
            long roleCount,
            List<AttributeView> attributes,
            List<MembershipView> memberships,
            List<RoleMappingView> roleMappings,
            List<ConsentView> consents) {}

    @View(UserAttributeEntity.class)
    record AttributeView(String name, String value) {}

    @View(VirtualMembership.class)
    record MembershipView(String membershipType, GroupView group) {}

    @View(VirtualGroup.class)
    record GroupView(String name, List<GroupAttributeView> attributes, List<GroupRoleView> roleMappings) {}

    @View(GroupAttributeEntity.class)
    record GroupAttributeView(String name, String value) {}

    @View(VirtualGroupRole.class)
    record GroupRoleView(RoleView role) {}

    @View(VirtualRoleMapping.class)
    record RoleMappingView(@Lookup("user.id") String userId, RoleView role) {}

    @View(VirtualRole.class)
    record RoleView(String name, List<PlainRoleView> compositeRoles) {}

    @View(RoleEntity.class)
    record PlainRoleView(String name) {}

    @View(VirtualConsent.class)
    record ConsentView(String clientId, List<ScopeView> scopes) {}

    @View(UserConsentClientScopeEntity.class)
    record ScopeView(String scopeId) {}

    private static Keycloak keycloak;

    @BeforeAll
    static void fill() {
        keycloak = new Keycloak("users", UsersTest::rows, UserView.class);
    }

    @AfterAll
    static void close() {
        keycloak.close();
    }

    @Test
    void usersHaveAllThatBelongsToThem() {
        List<UserView> users = keycloak.list(UserView.class);
        // One for the users, and one for each field that brings rows.
        assertThat(keycloak.sent()).hasSize(12);
        List<UserView> expected = keycloak.factory().fromTransaction(UsersTest::oneByOne);
        assertThat(users).hasSize(6).isEqualTo(expected);
        assertThat(users.get(0).memberships()).isNotEmpty();
    }

    @Test
    void aroundUsersThatAreHereAlready() {
        keycloak.factory().inTransaction(session -> {
            List<UserEntity> users = session.createQuery("from UserEntity order by id", UserEntity.class)
                    .getResultList();
            keycloak.sent().clear();
            List<VirtualUser> wrapped =
                    keycloak.lookahead().wrap(session, VirtualUser.class, users).list();
            List<String> groups = wrapped.stream()
                    .flatMap(user -> user.memberships().stream())
                    .map(membership -> membership.group().name())
                    .toList();
            assertThat(keycloak.sent()).hasSize(2);
            assertThat(groups)
                    .isEqualTo(keycloak.list(UserView.class).stream()
                            .flatMap(user -> user.memberships().stream())
                            .map(membership -> membership.group().name())
                            .toList());
        });
    }

    @Test
    void theirOwnCollections() {
        keycloak.factory().inTransaction(session -> {
            List<UserEntity> users = session.createQuery("from UserEntity order by id", UserEntity.class)
                    .getResultList();
            keycloak.sent().clear();
            keycloak.lookahead().prefetch(session, users, "attributes", "requiredActions");
            assertThat(keycloak.sent()).hasSize(2);
            assertThat(users.get(0).getAttributes()).hasSize(2);
            assertThat(keycloak.sent()).hasSize(2);
        });
    }

    private static List<UserView> oneByOne(Session session) {
        return session.createQuery("from UserEntity order by id", UserEntity.class).getResultList().stream()
                .map(user -> user(session, user))
                .toList();
    }

    private static UserView user(Session session, UserEntity user) {
        List<RoleMappingView> roles = of(
                session,
                "from UserRoleMappingEntity m where m.user = :of order by m.roleId",
                UserRoleMappingEntity.class,
                user,
                mapping -> new RoleMappingView(user.getId(), role(session, mapping.getRoleId())));
        return new UserView(
                user.getUsername(),
                roles.size(),
                user.getAttributes().stream()
                        .map(each -> new AttributeView(each.getName(), each.getValue()))
                        .sorted(Comparator.comparing(AttributeView::name))
                        .toList(),
                of(
                        session,
                        "from UserGroupMembershipEntity m where m.user = :of order by m.groupId",
                        UserGroupMembershipEntity.class,
                        user,
                        each -> new MembershipView(
                                each.getMembershipType().name(),
                                group(session, session.find(GroupEntity.class, each.getGroupId())))),
                roles,
                of(
                        session,
                        "from UserConsentEntity c where c.user = :of order by c.clientId",
                        UserConsentEntity.class,
                        user,
                        each -> consent(session, each)));
    }

    private static GroupView group(Session session, GroupEntity group) {
        return new GroupView(
                group.getName(),
                group.getAttributes().stream()
                        .map(each -> new GroupAttributeView(each.getName(), each.getValue()))
                        .sorted(Comparator.comparing(GroupAttributeView::name))
                        .toList(),
                of(
                        session,
                        "from GroupRoleMappingEntity m where m.group = :of order by m.roleId",
                        GroupRoleMappingEntity.class,
                        group,
                        each -> new GroupRoleView(role(session, each.getRoleId()))));
    }

    private static RoleView role(Session session, String id) {
        RoleEntity role = session.find(RoleEntity.class, id);
        return new RoleView(
                role.getName(),
                role.getCompositeRoles().stream()
                        .map(each -> new PlainRoleView(each.getName()))
                        .sorted(Comparator.comparing(PlainRoleView::name))
                        .toList());
    }

    private static ConsentView consent(Session session, UserConsentEntity consent) {
        return new ConsentView(
                consent.getClientId(),
                of(
                        session,
                        "from UserConsentClientScopeEntity s where s.userConsent = :of order by s.scopeId",
                        UserConsentClientScopeEntity.class,
                        consent,
                        each -> new ScopeView(each.getScopeId())));
    }

    private static <E, V> List<V> of(Session session, String hql, Class<E> type, Object owner, Function<E, V> view) {
        return session.createQuery(hql, type).setParameter("of", owner).getResultList().stream()
                .map(view)
                .toList();
    }

    private static void rows(Session session) {
        for (int number = 0; number < 4; number++) {
            RoleEntity role = new RoleEntity();
            role.setId("r" + number);
            role.setName("role " + number);
            role.setRealmId("realm");
            session.persist(role);
            if (number > 0) {
                role.getCompositeRoles().add(session.find(RoleEntity.class, "r0"));
                role.getCompositeRoles().add(session.find(RoleEntity.class, "r" + (number - 1)));
            }
        }
        for (int number = 0; number < 3; number++) {
            group(session, number);
        }
        for (int number = 0; number < 6; number++) {
            user(session, number);
        }
    }

    private static void group(Session session, int number) {
        GroupEntity group = new GroupEntity();
        group.setId("g" + number);
        group.setName("group " + number);
        group.setRealm("realm");
        group.setParentId(" ");
        session.persist(group);
        for (int i = 0; i <= number; i++) {
            GroupAttributeEntity attribute = new GroupAttributeEntity();
            attribute.setId("g" + number + "a" + i);
            attribute.setGroup(group);
            attribute.setName("name " + i);
            attribute.setValue("value " + number);
            session.persist(attribute);
            GroupRoleMappingEntity mapping = new GroupRoleMappingEntity();
            mapping.setGroup(group);
            mapping.setRoleId("r" + (i + 1));
            session.persist(mapping);
        }
    }

    private static void user(Session session, int number) {
        UserEntity user = new UserEntity();
        user.setId("u" + number);
        user.setUsername("user " + number);
        user.setRealmId("realm");
        session.persist(user);
        for (int i = number; i < 2; i++) {
            UserAttributeEntity attribute = new UserAttributeEntity();
            attribute.setId("u" + number + "a" + i);
            attribute.setUser(user);
            attribute.setName("name " + i);
            attribute.setValue("value " + i);
            session.persist(attribute);
        }
        for (int i = 0; i < 3 - number % 3; i++) {
            UserGroupMembershipEntity membership = new UserGroupMembershipEntity();
            membership.setUser(user);
            membership.setGroupId("g" + i);
            membership.setMembershipType(i == 0 ? MembershipType.MANAGED : MembershipType.UNMANAGED);
            session.persist(membership);
            UserRoleMappingEntity mapping = new UserRoleMappingEntity();
            mapping.setUser(user);
            mapping.setRoleId("r" + (number + i) % 4);
            session.persist(mapping);
        }
        UserConsentEntity consent = new UserConsentEntity();
        consent.setId("c" + number);
        consent.setUser(user);
        consent.setClientId("client " + number);
        session.persist(consent);
        UserConsentClientScopeEntity scope = new UserConsentClientScopeEntity();
        scope.setUserConsent(consent);
        scope.setScopeId("scope " + number);
        session.persist(scope);
    }
}
