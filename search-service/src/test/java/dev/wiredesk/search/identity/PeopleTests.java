package dev.wiredesk.search.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.search.article.Description;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleTests {

    private static final Seen MIKHAIL =
            seen("Mikhail Zhirokhov", PersonKind.EXPERT, "UA", "Ukrainian military expert", null, 5);
    private static final Seen MYKHAILO =
            seen("Mykhailo Zhirokhov", PersonKind.EXPERT, "UA", "military expert", null, 2);
    private static final Seen SENATOR = seen("John Smith", PersonKind.OFFICIAL, "US", "senator", null, 4);
    private static final Seen STRIKER = seen("John Smith", PersonKind.OTHER, "GB", "striker", "Rovers", 3);
    private static final Seen JUST_SMITH = seen("John Smith", PersonKind.OTHER, null, null, null, 9);

    @Test
    void twoSpellingsAreOnePersonWhenNationalityAndRoleAgree() {
        People people = People.of(List.of(MIKHAIL, MYKHAILO));

        Person person = only(people);
        assertThat(person.id()).isEqualTo("person:mikhail-zhirokhov");
        assertThat(person.names()).containsExactly("Mikhail Zhirokhov", "Mykhailo Zhirokhov");
        assertThat(person.stories()).isEqualTo(7);
        assertThat(person.why()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Reason.Rule.VARIANT_NAME_SAME_NATIONALITY_AND_WORK);
            assertThat(reason.names()).containsExactly("person:mikhail-zhirokhov", "person:mykhailo-zhirokhov");
            assertThat(reason.nationalities()).containsExactly("UA");
            assertThat(reason.work()).contains("military");
        });
        assertThat(people.find("person:mykhailo-zhirokhov")).hasValue(person);
        assertThat(people.find("person:mikhail-zhirokhov")).hasValue(person);
    }

    @Test
    void ofAbsurdlyManyOfANameThoseInMostStoriesAreKept() {
        List<Seen> many = new ArrayList<>();
        String[] countries = Locale.getISOCountries();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 50; j++) {
                Description one = new Description(
                        MIKHAIL.description().key(),
                        MIKHAIL.description().id(),
                        MIKHAIL.description().name(),
                        PersonKind.OTHER,
                        new TreeSet<>(Set.of(countries[i], countries[100 + j])),
                        new TreeSet<>(),
                        new TreeSet<>());
                many.add(Seen.of(one, 1 + many.size()));
            }
        }

        List<Long> kept = People.of(many).all().stream()
                .flatMap(person -> person.seen().stream())
                .map(Seen::stories)
                .sorted()
                .toList();

        assertThat(kept).hasSize(500).startsWith(1_501L).endsWith(2_000L);
    }

    @Test
    void twoSpellingsAreTwoPeopleWhenTheirRolesOrNationalitiesDoNotAgree() {
        assertThat(ids(MIKHAIL, seen("Mykhailo Zhyrokhov", PersonKind.OTHER, "UA", "footballer", null, 1)))
                .containsExactly("person:mikhail-zhirokhov", "person:mykhailo-zhyrokhov");
        assertThat(ids(MIKHAIL, seen("Mykhailo Zhirokhov", PersonKind.EXPERT, "RU", "military expert", null, 1)))
                .hasSize(2);
        assertThat(ids(MIKHAIL, seen("Mykhailo Zhirokhov", PersonKind.OTHER, null, null, null, 1)))
                .as("a likeness alone joins nobody")
                .hasSize(2);
    }

    @Test
    void twoSpellingsInTwoLanguagesAreOnePersonOfOneKind() {
        assertThat(ids(
                        seen("Hikmet Hajiyev", PersonKind.OFFICIAL, "AZ", "aide", null, 3),
                        seen("Hikmat Haciyev", PersonKind.OFFICIAL, "AZ", "köməkçi", null, 1)))
                .hasSize(1);
    }

    @Test
    void twoWhoMerelyShareANameAreTwoPeople() {
        assertThat(ids(SENATOR, STRIKER)).containsExactly("person:john-smith~gb", "person:john-smith~us");
    }

    @Test
    void nationalityAloneKeepsApartUnlessTheOrganisationIsOne() {
        assertThat(ids(
                        seen("Ana Reis", PersonKind.EXPERT, "PT", "economist", null, 1),
                        seen("Ana Reis", PersonKind.EXPERT, "BR", "economist", null, 1)))
                .containsExactly("person:ana-reis~br", "person:ana-reis~pt");
        assertThat(ids(
                        seen("Ana Reis", PersonKind.EXPERT, "PT", "economist", "Tagus Institute", 1),
                        seen("Ana Reis", PersonKind.EXPERT, "BR", "economist", "The Tagus Institute", 1)))
                .hasSize(2);
        assertThat(ids(
                        seen("Ana Reis", PersonKind.EXPERT, "PT", "economist", "Tagus Institute", 1),
                        seen("Ana Reis", PersonKind.EXPERT, "BR", "director", "Tagus Institute", 1)))
                .hasSize(1);
    }

    @Test
    void fieldAloneKeepsApartWhereItIsKnown() {
        assertThat(ids(
                        seen("Ivan Petrov", PersonKind.OFFICIAL, "BG", "minister", null, 1),
                        seen("Ivan Petrov", PersonKind.OTHER, "BG", "goalkeeper", null, 1)))
                .containsExactly("person:ivan-petrov~politics", "person:ivan-petrov~sport");
    }

    @Test
    void whatIsNotKnownKeepsNobodyApart() {
        assertThat(ids(SENATOR, JUST_SMITH)).containsExactly("person:john-smith");
        assertThat(ids(
                        MIKHAIL,
                        MYKHAILO,
                        seen("Mikhail Zhirokhov", PersonKind.OTHER, null, null, null, 3),
                        seen("Mykhailo Zhirokhov", PersonKind.EXPERT, null, "expert", null, 1)))
                .containsExactly("person:mikhail-zhirokhov");
    }

    @Test
    void aBareNameThatCouldBeEitherIsNeither() {
        People people = People.of(List.of(SENATOR, STRIKER, JUST_SMITH));

        assertThat(people.all())
                .extracting(Person::id)
                .containsExactlyInAnyOrder("person:john-smith", "person:john-smith~gb", "person:john-smith~us");
        Person bare = people.find("person:john-smith").orElseThrow();
        assertThat(bare.stories()).isEqualTo(9);
        assertThat(people.namesakes(bare))
                .extracting(Person::id)
                .containsExactly("person:john-smith~us", "person:john-smith~gb");
    }

    @Test
    void everyIdThatWasEverGivenOutLeadsToAPerson() {
        People both = People.of(List.of(SENATOR, STRIKER));
        assertThat(both.find("person:john-smith").map(Person::id)).hasValue("person:john-smith~us");

        People one = People.of(List.of(STRIKER));
        assertThat(only(one).id()).isEqualTo("person:john-smith");
        assertThat(one.find("person:john-smith~gb")).hasValue(only(one));
        assertThat(one.find("person:john-smith~us"))
                .as("no story tells of him any more")
                .isEmpty();
        assertThat(one.find("person:jane-smith")).isEmpty();
        assertThat(one.find("person:john-smith~")).isEmpty();
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Seen> all = new ArrayList<>(List.of(
                MIKHAIL,
                MYKHAILO,
                SENATOR,
                STRIKER,
                JUST_SMITH,
                seen("John Smith", PersonKind.OTHER, null, "captain", "Rovers", 2),
                seen("John Smith", PersonKind.EXPERT, null, "economist", null, 2),
                seen("John Smith", PersonKind.EXPERT, "US", "professor of economics", null, 1),
                seen("John Smith", PersonKind.OFFICIAL, "US", "former senator", null, 1),
                seen("Jon Smith", PersonKind.OTHER, "GB", "midfielder", "Rovers", 1),
                seen("John Smith", PersonKind.WITNESS, null, "resident", null, 1),
                seen("John A. Smith", PersonKind.EXPERT, "US", "economist", "Hill College", 1),
                seen("Smith John", PersonKind.OTHER, null, null, null, 1)));
        List<Person> expected = sorted(People.of(all));
        Random random = new Random(20261123);
        for (int i = 0; i < 500; i++) {
            Collections.shuffle(all, random);
            assertThat(sorted(People.of(all))).isEqualTo(expected);
        }
    }

    @Test
    void everyDescriptionIsOfOnePersonAndEveryProfileHasItsOwnId() {
        Random random = new Random(7);
        String[] names = {"Ali Hassan", "Aly Hasan", "Ali Khasan"};
        String[] nations = {"IQ", "EG", "", ""};
        String[] titles = {"minister", "striker", "economist", "", "captain", "judge"};
        String[] organisations = {"", "", "Nile Club", "Ministry of Oil"};
        PersonKind[] kinds = PersonKind.values();
        for (int run = 0; run < 300; run++) {
            List<Seen> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(seen(
                        names[random.nextInt(names.length)],
                        kinds[random.nextInt(kinds.length)],
                        nations[random.nextInt(nations.length)],
                        titles[random.nextInt(titles.length)],
                        organisations[random.nextInt(organisations.length)],
                        1));
            }
            List<Seen> distinct = all.stream().distinct().toList();
            People people = People.of(distinct);
            assertThat(people.all().stream().flatMap(person -> person.seen().stream()))
                    .containsExactlyInAnyOrderElementsOf(distinct);
            assertThat(people.all()).extracting(Person::id).doesNotHaveDuplicates();
            people.all().forEach(person -> assertThat(people.find(person.id())).hasValue(person));
        }
    }

    @Test
    void thousandsOfDescriptionsOfOneNameAreStillFew() {
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            all.add(seen("Ali Hassan", PersonKind.OFFICIAL, "IQ", "minister of portfolio " + i, "Office " + i, 1));
        }
        assertThat(only(People.of(all)).stories()).isEqualTo(5_000);
    }

    private static Person only(People people) {
        assertThat(people.all()).hasSize(1);
        return people.all().getFirst();
    }

    private static Set<String> ids(Seen... seen) {
        return People.of(List.of(seen)).all().stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Person> sorted(People people) {
        return people.all().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private static Seen seen(
            String name,
            PersonKind kind,
            @Nullable String nationality,
            @Nullable String title,
            @Nullable String organisation,
            long stories) {
        String id = "person:" + name.toLowerCase(Locale.ROOT).replace(".", "").replace(' ', '-');
        return Seen.of(
                new Description(Description.keyOf(id), id, name, kind, set(nationality), set(title), set(organisation)),
                stories);
    }

    private static NavigableSet<String> set(@Nullable String value) {
        return value == null || value.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(value));
    }
}
