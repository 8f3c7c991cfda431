using System.Text.RegularExpressions;
using AuditBot.Records;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Records;

public sealed partial class StreamNameTests
{
    private static readonly string[] DeviceNames = ["con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt1", "lpt9"];

    [Theory]
    [InlineData("contoso", "f3", "orgs/contoso/people/f3")]
    [InlineData("msteams-8f2c", "0a-1b", "orgs/msteams-8f2c/people/0a-1b")]
    [InlineData("Contoso", "a.b", "orgs/_0043ontoso/people/a_002eb")]
    [InlineData("../..", "a/b", "orgs/_002e_002e_002f_002e_002e/people/a_002fb")]
    [InlineData("con", "com1", "orgs/_0063on/people/_0063om1")]
    [InlineData("nul", "lpt9", "orgs/_006eul/people/_006cpt9")]
    public void Ids_are_written_in_plain_letters_and_the_rest_escaped(string organisation, string person, string expected) =>
        Assert.Equal(expected, StreamName.Person(organisation, person).Value);

    [Fact]
    public void No_id_reaches_a_name_with_anything_that_a_file_system_reads_in_its_own_way()
    {
        foreach (var id in HostileIds.All)
        {
            var segments = StreamName.Person(id, id).Value.Split('/');

            Assert.Equal(4, segments.Length);
            Assert.All(segments, segment =>
            {
                Assert.Matches(PlainSegment(), segment);
                Assert.DoesNotContain(segment, DeviceNames);
            });
        }
    }

    [Fact]
    public void Different_ids_have_different_names_even_where_case_or_form_is_ignored()
    {
        var names = HostileIds.All.Select(id => StreamName.Assessment("org", id).Value).ToList();

        Assert.Equal(HostileIds.All.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void An_id_that_looks_like_an_escape_stays_apart_from_what_it_would_mean() =>
        Assert.NotEqual(StreamName.Organisation("A"), StreamName.Organisation("_0041"));

    [Fact]
    public void An_id_that_looks_like_the_hash_of_a_long_one_stays_apart_from_it()
    {
        var hashed = StreamName.Organisation(new string('x', 500)).Value.Split('/')[1];

        Assert.NotEqual(StreamName.Organisation(new string('x', 500)), StreamName.Organisation(hashed));
    }

    [Fact]
    public void Organisation_assessment_and_person_of_the_same_id_are_three_streams()
    {
        StreamName[] names = [StreamName.Organisation("x"), StreamName.Assessment("x", "x"), StreamName.Person("x", "x")];

        Assert.Equal(3, names.Distinct().Count());
    }

    [Theory]
    [InlineData("a", "bc", "d", "ab", "c", "d")]
    [InlineData("a", "1:b", "c", "a", "", "1:bc")]
    [InlineData("msteams", "t", "User", "msteams", "t", "user")]
    [InlineData("msteams", "t", "u", "slack", "t", "u")]
    public void Two_channel_identities_never_share_a_stream(
        string channel, string tenant, string user, string otherChannel, string otherTenant, string otherUser) =>
        Assert.NotEqual(StreamName.Identity(channel, tenant, user), StreamName.Identity(otherChannel, otherTenant, otherUser));

    [Fact]
    public void Channel_identities_that_differ_by_half_a_character_stay_apart() =>
        Assert.NotEqual(StreamName.Identity("msteams", "t", "\ud83d"), StreamName.Identity("msteams", "t", "\ude00"));

    [Fact]
    public void A_channel_identity_cannot_be_read_from_its_name() =>
        Assert.Matches("^identities/[0-9a-f]{64}$", StreamName.Identity("msteams", "contoso", "alice").Value);

    [Fact]
    public void Every_name_that_was_made_can_be_parsed_again()
    {
        foreach (var id in HostileIds.All)
        {
            var name = StreamName.Person(id, id);

            Assert.Equal(name, StreamName.Parse(name.Value));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("orgs//x")]
    [InlineData("/orgs/x")]
    [InlineData("orgs/x/")]
    [InlineData("orgs/../x")]
    [InlineData("orgs\\x")]
    [InlineData("Orgs/x")]
    [InlineData("orgs/x.jsonl")]
    [InlineData("orgs/a b")]
    [InlineData("orgs/ä")]
    [InlineData("orgs/x\n")]
    public void A_foreign_name_is_not_parsed(string text) => Assert.Throws<FormatException>(() => StreamName.Parse(text));

    [GeneratedRegex(@"\A[a-z0-9_-]{1,100}\z")]
    private static partial Regex PlainSegment();
}
