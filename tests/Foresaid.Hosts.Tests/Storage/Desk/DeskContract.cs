using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using NodaTime;
using Xunit;
using static Foresaid.Hosts.Tests.Storage.Desk.DeskDrawing;

namespace Foresaid.Hosts.Tests.Storage.Desk;

/// <summary>What events come to, wherever they are kept.</summary>
public abstract class DeskContract : IDisposable
{
    private readonly Lazy<IDeskWorld> _world;

    protected DeskContract() => _world = new Lazy<IDeskWorld>(World);

    private IDeskWorld Desk => _world.Value;

    /// <summary>A world that holds nothing.</summary>
    public abstract IDeskWorld World();

    public void Dispose()
    {
        if (_world.IsValueCreated)
        {
            Desk.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_reading_is_a_proposal_until_a_person_accepts_it()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        Assert.Equal(StatementStatus.Proposed, Status(1));

        Do("ola", new LedgerAct.Accepted(1));

        Assert.Equal(StatementStatus.Accepted, Status(1));
        Assert.Equal(("ola", ReviewKind.Accept), (Desk.Statement(1)!.Reviews[0].Who, Desk.Statement(1)!.Reviews[0].Kind));
    }

    [Fact]
    public void A_step_that_is_taken_back_leaves_the_statement_as_it_was()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        Do("ola", new LedgerAct.Accepted(1));
        var step = Do("ola", new LedgerAct.Corrected(1, [Change(StatementField.Event, "the ferry sinks"), Change(StatementField.Polarity, "-")]));
        Assert.Equal(("the ferry sinks", false), (Desk.Statement(1)!.Current.Event, Desk.Statement(1)!.Current.Happens));

        Do("ola", new LedgerAct.Undone(step));

        Assert.Equal(("The ferry stops", true), (Desk.Statement(1)!.Current.Event, Desk.Statement(1)!.Current.Happens));
        Assert.Equal(StatementStatus.Accepted, Status(1));
        Assert.True(Desk.Statement(1)!.Reviews[1].IsUndone);
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Undone(step)));
    }

    [Fact]
    public void Two_reviewers_who_disagree_leave_it_disputed_until_one_gives_way()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        Do("ola", new LedgerAct.Accepted(1));
        Do("nils", new LedgerAct.Rejected(1, RejectReason.TooVague, "which ferry?"));
        Assert.Equal(StatementStatus.Disputed, Status(1));

        Do("nils", new LedgerAct.Accepted(1));

        Assert.Equal(StatementStatus.Accepted, Status(1));
    }

    [Fact]
    public void Two_corrections_of_one_field_are_a_dispute_that_shows_both()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        Do("ola", new LedgerAct.Corrected(1, [Change(StatementField.Certainty, "0.1 0.2 0.3")]));
        Do("nils", new LedgerAct.Corrected(1, [Change(StatementField.Certainty, "0.2 0.3 0.4")]));

        var disagreement = Assert.Single(Desk.Statement(1)!.Disagreements());
        Assert.Equal(StatementStatus.Disputed, Status(1));
        Assert.Equal([("ola", "0.1 0.2 0.3"), ("nils", "0.2 0.3 0.4")], disagreement.Values);

        Do("ola", new LedgerAct.Accepted(1));
        Assert.Equal(StatementStatus.Accepted, Status(1));
        Assert.Equal(0.3, Desk.Statement(1)!.Current.Certainty!.Value.Best.Value);
    }

    [Theory]
    [InlineData(StatementField.Kind, "prophecy")]
    [InlineData(StatementField.Speaker, " ")]
    [InlineData(StatementField.Event, "")]
    [InlineData(StatementField.Polarity, "maybe")]
    [InlineData(StatementField.Certainty, "0.9 0.5 0.1")]
    [InlineData(StatementField.Certainty, "0 0.5 1.2")]
    [InlineData(StatementField.Certainty, "NaN NaN NaN")]
    [InlineData(StatementField.To, "31 March")]
    [InlineData(StatementField.Spans, "40-30")]
    [InlineData(StatementField.Spans, "-1-5")]
    [InlineData(StatementField.Spans, "5-9 7-12")]
    [InlineData(StatementField.Spans, "all of it")]
    [InlineData(StatementField.Spans, "1-99999999999999999999")]
    public void A_value_that_means_nothing_is_refused_and_changes_nothing(StatementField field, string value)
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));

        Assert.Equal(DeskErrors.InvalidValue, Refused("ola", new LedgerAct.Corrected(1, [Change(StatementField.Event, "something else"), Change(field, value)])));
        Assert.Equal(("The ferry stops", StatementStatus.Proposed), (Desk.Statement(1)!.Current.Event, Status(1)));
    }

    [Fact]
    public void A_text_of_a_megabyte_is_refused()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));

        Assert.Equal(DeskErrors.TooLong, Refused("ola", new LedgerAct.Rejected(1, RejectReason.Other, new string('x', 1_000_000))));
    }

    [Fact]
    public void A_window_that_ends_before_it_begins_is_refused()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));

        Assert.Equal(DeskErrors.InvalidValue, Refused("ola", new LedgerAct.Corrected(1, [Change(StatementField.From, "2026-05-02"), Change(StatementField.To, "2026-05-01")])));
    }

    [Fact]
    public void Cut_parts_stand_for_the_whole_until_the_cut_is_taken_back()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops and the bridge opens."));
        var cut = Do("ola", new LedgerAct.Split(1, [new("The ferry stops", "100-115", "the ferry stops"), new("the bridge opens", "120-136", "the bridge opens")]));
        Assert.Equal((StatementStatus.Split, StatementStatus.Proposed, StatementStatus.Proposed), (Status(1), Status(2), Status(3)));
        Assert.Equal(("the bridge opens", "Ada Moen", Desk.Statement(1)!.Source), (Desk.Statement(3)!.Current.Event, Desk.Statement(3)!.Current.Speaker, Desk.Statement(3)!.Source));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Accepted(1)));

        var part = Do("ola", new LedgerAct.Accepted(3));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Undone(cut)));
        Do("ola", new LedgerAct.Undone(part));
        Do("ola", new LedgerAct.Undone(cut));

        Assert.Equal((StatementStatus.Proposed, StatementStatus.Gone, StatementStatus.Gone), (Status(1), Status(2), Status(3)));
    }

    [Fact]
    public void A_joined_statement_does_not_stand_for_itself()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops.", "Ada Moen: The ferry will stop."));
        Desk.Keep(Page(2, "Ada Moen: The ferry stops."));

        Do("ola", new LedgerAct.Joined(2, 1));

        Assert.Equal((StatementStatus.Joined, 1), (Status(2), Desk.Statement(2)!.JoinedTo));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Joined(1, 2)));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Joined(1, 1)));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Joined(3, 1)));
    }

    [Fact]
    public void A_newer_reading_replaces_what_nobody_looked_at()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops.", "Ada Moen: Ice comes late."));

        Desk.Keep(Page(1, "Captain Ada Moen: The ferry stops.", "Ola Berg: A bridge is built.") with { Engine = "0.2.0" });

        Assert.Equal(("Captain Ada Moen", "0.2.0"), (Desk.Statement(1)!.Current.Speaker, Desk.Statement(1)!.Engine));
        Assert.Equal((StatementStatus.Proposed, StatementStatus.Gone, StatementStatus.Proposed), (Status(1), Status(2), Status(3)));
    }

    [Fact]
    public void A_newer_reading_never_undoes_a_persons_word_and_shows_what_it_reads_otherwise()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops.", "Ada Moen: Ice comes late."));
        Do("ola", new LedgerAct.Corrected(1, [Change(StatementField.To, "2026-06-01")]));
        Do("ola", new LedgerAct.Accepted(2));

        Desk.Keep(Page(1, "Nils Dahl: The ferry stops.") with { Engine = "0.2.0" });

        var first = Desk.Statement(1)!;
        Assert.Equal(("Ada Moen", new LocalDate(2026, 6, 1), StatementStatus.Accepted), (first.Current.Speaker, first.Current.To!.Value, first.Status));
        Assert.True(first.IsReadAnew);
        Assert.Equal(new FieldChange(StatementField.Speaker, "Ada Moen", "Nils Dahl"), Assert.Single(first.Seen!.DifferencesTo(first.Machine)));
        Assert.Equal((StatementStatus.Accepted, true, true), (Status(2), Desk.Statement(2)!.IsGone, Desk.Statement(2)!.IsReadAnew));
    }

    [Fact]
    public void Once_all_words_are_taken_back_the_newest_reading_holds()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        var step = Do("ola", new LedgerAct.Accepted(1));
        Desk.Keep(Page(1, "Nils Dahl: The ferry stops.") with { Engine = "0.2.0" });

        Do("ola", new LedgerAct.Undone(step));

        Assert.Equal("Nils Dahl", Desk.Statement(1)!.Current.Speaker);
        Assert.Equal("Nils Dahl", Desk.Source(Desk.Statement(1)!.Source)!.Name);
    }

    [Fact]
    public void The_same_person_is_known_again_on_another_page()
    {
        Desk.Keep(Page(1, "Dr. Ada Moen: The ferry stops."));
        Desk.Keep(Page(2, "ADA MÖEN: Ice comes late."));

        Assert.Equal(Source(1), Source(2));
    }

    [Fact]
    public void One_name_alone_is_known_within_a_page_only_until_people_say_whose_it_is()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops.", "Moen: Ice comes late."));
        Desk.Keep(Page(2, "Moen: A bridge is built."));
        Assert.Equal(3, new[] { Source(1), Source(2), Source(3) }.Distinct().Count());

        Do("ola", new LedgerAct.AliasAdded(Source(1), "Moen"));
        Desk.Keep(Page(3, "Moen: The harbour silts up."));

        Assert.Equal(Source(1), Source(4));
        Assert.Contains("Moen", Desk.Source(Source(1))!.Aliases);
    }

    [Fact]
    public void A_commenter_is_known_again_in_one_publication_only()
    {
        static KeptReading Thread(int number, string? publication)
        {
            var page = Page(number, "viken: The ferry stops.");
            return page with { Publication = publication, Statements = [page.Statements[0] with { SpeakerKind = "commenter", Comment = "c1" }] };
        }

        Desk.Keep(Thread(1, "The Fjord Post"));
        Desk.Keep(Thread(2, "The Fjord Post"));
        Desk.Keep(Thread(3, "Another Post"));
        Desk.Keep(Thread(4, null));

        Assert.Equal(Source(1), Source(2));
        Assert.Equal(3, new[] { Source(1), Source(3), Source(4) }.Distinct().Count());
        Assert.True(Desk.Source(Source(1))!.IsPseudonymous);
    }

    [Fact]
    public void Merged_sources_are_one_until_the_merger_is_taken_back()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        Desk.Keep(Page(2, "A. Moen: Ice comes late."));
        var (ada, other) = (Source(1), Source(2));
        var merger = Do("ola", new LedgerAct.SourcesMerged(other, ada, "same ferry"));
        Assert.Equal((ada, ada), (Source(1), Source(2)));

        Desk.Keep(Page(3, "A. Moen: The harbour silts up."));
        Assert.Equal(ada, Source(3));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.SourcesMerged(ada, other, "back")));

        Do("ola", new LedgerAct.Undone(merger));

        Assert.Equal((ada, other, other), (Source(1), Source(2), Source(3)));
    }

    [Fact]
    public void Homonyms_that_people_told_apart_stay_apart()
    {
        Desk.Keep(Page(1, "John Smith: The ferry stops."));
        Desk.Keep(Page(2, "John Smith: Ice comes late."));
        var captain = Source(1);

        var split = Desk.Act("ola", new LedgerAct.SourceSplit(captain, "the economist", [2], "another age"));
        var economist = split.Made!.Value;
        Desk.Keep(Page(3, "John Smith: The harbour silts up."));

        Assert.Equal((captain, economist), (Source(1), Source(2)));
        Assert.Equal("John Smith (the economist)", Desk.Source(economist)!.FullName);
        Assert.DoesNotContain(Source(3), new[] { captain, economist });

        Do("ola", new LedgerAct.Undone(split.Number));
        Assert.Equal((captain, captain), (Source(1), Source(2)));
    }

    [Fact]
    public void A_corrected_speaker_moves_the_statement_to_that_source_and_back()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops.", "Ola Berg: Ice comes late."));
        var (ada, ola) = (Source(1), Source(2));

        var step = Do("nils", new LedgerAct.Corrected(1, [Change(StatementField.Speaker, "Ola Berg")]));
        Assert.Equal(ola, Source(1));

        Do("nils", new LedgerAct.Undone(step));
        Assert.Equal(ada, Source(1));
    }

    [Fact]
    public void A_question_counts_once_its_resolution_is_confirmed_and_while_nobody_doubts_it()
    {
        var question = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops", "2026-06-01")));
        Assert.Equal(QuestionState.Open, State(question));

        Do("ola", Resolved(question, Outcome.Yes));
        Assert.Equal((QuestionState.Proposed, null), (State(question), Desk.Question(question)!.Share));
        Do("nils", new LedgerAct.Confirmed(question));
        Assert.Equal((QuestionState.Resolved, 1d), (State(question), Desk.Question(question)!.Share!.Value));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", Resolved(question, Outcome.No)));

        Do("ada", new LedgerAct.Disputed(question, "it ran at night"));
        Assert.Equal((QuestionState.Disputed, null), (State(question), Desk.Question(question)!.Share));
        Do("nils", new LedgerAct.Confirmed(question));
        Do("nils", new LedgerAct.Reversed(question, "it did run"));
        Assert.Equal((QuestionState.Open, 1), (State(question), Desk.Question(question)!.Resolutions.Length));

        Do("nils", Resolved(question, Outcome.Partly) with { Share = 0.25 });
        Do("ola", new LedgerAct.Confirmed(question));
        Assert.Equal((0.25, 2), (Desk.Question(question)!.Share!.Value, Desk.Question(question)!.Resolutions.Length));
    }

    [Theory]
    [InlineData(Outcome.Void)]
    [InlineData(Outcome.Ambiguous)]
    public void Void_and_ambiguous_say_why_and_cannot_be_scored(Outcome outcome)
    {
        var question = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops")));
        Assert.Equal(DeskErrors.InvalidValue, Refused("ola", Resolved(question, outcome)));

        Do("ola", Resolved(question, outcome) with { Why = "The line was closed for good before." });
        Do("ola", new LedgerAct.Confirmed(question));

        Assert.Equal((QuestionState.Resolved, outcome, null), (State(question), Desk.Question(question)!.Outcome, Desk.Question(question)!.Share));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("news")]
    public void Evidence_links_to_the_web_only(string link)
    {
        var question = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops")));

        Assert.Equal(DeskErrors.InvalidValue, Refused("ola", Resolved(question, Outcome.Yes) with { Evidence = Link(link) }));
    }

    [Fact]
    public void Archived_evidence_carries_its_own_hash()
    {
        var question = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops")));
        var wrong = new Evidence("It stopped.", null, "It stopped. Nobody waved.", new string('0', 64));

        Assert.Equal(DeskErrors.InvalidValue, Refused("ola", Resolved(question, Outcome.Yes) with { Evidence = [wrong] }));
        Do("ola", Resolved(question, Outcome.Yes) with { Evidence = [wrong with { Sha256 = Hash("It stopped. Nobody waved.") }] });
    }

    [Fact]
    public void A_failed_condition_voids_its_branch_and_taking_it_back_brings_it_back()
    {
        var ice = Do("ola", new LedgerAct.QuestionOpened(Words("The fjord freezes")));
        var ferry = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops", condition: new QuestionCondition(ice, Happens: true))));
        var trade = Do("ola", new LedgerAct.QuestionOpened(Words("Trade halves", condition: new QuestionCondition(ferry, Happens: true))));
        Do("ola", Resolved(ferry, Outcome.Yes));
        Do("ola", new LedgerAct.Confirmed(ferry));
        Assert.Equal(QuestionState.Proposed, State(ferry));

        Do("ola", Resolved(ice, Outcome.No));
        Do("ola", new LedgerAct.Confirmed(ice));
        Assert.Equal((Outcome.Void, Outcome.Void), (Desk.Question(ferry)!.Outcome, Desk.Question(trade)!.Outcome));
        Assert.Contains($"question {ice}", Desk.Question(ferry)!.VoidBecause, StringComparison.Ordinal);

        Do("ola", new LedgerAct.Reversed(ice, "it froze after all"));
        Assert.Equal((QuestionState.Proposed, QuestionState.Open), (State(ferry), State(trade)));
        Do("ola", Resolved(ice, Outcome.Yes));
        Do("ola", new LedgerAct.Confirmed(ice));
        Assert.Equal((Outcome.Yes, QuestionState.Open), (Desk.Question(ferry)!.Outcome, State(trade)));
    }

    [Fact]
    public void No_question_hangs_on_itself()
    {
        var one = Do("ola", new LedgerAct.QuestionOpened(Words("One")));
        var two = Do("ola", new LedgerAct.QuestionOpened(Words("Two", condition: new QuestionCondition(one, true))));

        Assert.Equal(DeskErrors.Circular, Refused("ola", new LedgerAct.QuestionChanged(one, Words("One", condition: new QuestionCondition(two, true)))));
        Assert.Equal(DeskErrors.Circular, Refused("ola", new LedgerAct.QuestionChanged(one, Words("One", condition: new QuestionCondition(one, true)))));
        Assert.Equal(DeskErrors.Circular, Refused("ola", new LedgerAct.QuestionsMerged(two, one)));
        Assert.Equal(DeskErrors.NotFound, Refused("ola", new LedgerAct.QuestionOpened(Words("Three", condition: new QuestionCondition(99, true)))));
    }

    [Fact]
    public void What_hangs_on_a_merged_question_hangs_on_the_one_that_stands_for_it()
    {
        var ice = Do("ola", new LedgerAct.QuestionOpened(Words("The fjord freezes")));
        var same = Do("ola", new LedgerAct.QuestionOpened(Words("The fjord freezes over")));
        var ferry = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops", condition: new QuestionCondition(same, true))));
        var merger = Do("ola", new LedgerAct.QuestionsMerged(same, ice));

        Do("ola", Resolved(ice, Outcome.No));
        Do("ola", new LedgerAct.Confirmed(ice));
        Assert.Equal((QuestionState.Merged, Outcome.Void), (State(same), Desk.Question(ferry)!.Outcome));

        Do("ola", new LedgerAct.Undone(merger));
        Assert.Equal((QuestionState.Open, QuestionState.Open), (State(same), State(ferry)));
    }

    [Fact]
    public void Links_are_made_changed_cut_and_put_back()
    {
        Desk.Keep(Page(1, "Ada Moen: The ferry stops."));
        var question = Do("ola", new LedgerAct.QuestionOpened(Words("The ferry stops")));
        Do("ola", new LedgerAct.Linked(1, question, Same: true, LinkFit.Close));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Linked(1, question, Same: true, LinkFit.Close)));
        var turned = Do("ola", new LedgerAct.Linked(1, question, Same: false, LinkFit.Close));
        Assert.False(Desk.Link(question, 1)!.Same);

        var cut = Do("ola", new LedgerAct.Unlinked(1, question));
        Assert.False(Desk.Link(question, 1) is { CutBy: null });
        Do("ola", new LedgerAct.Undone(cut));
        Assert.Null(Desk.Link(question, 1)!.CutBy);
        Do("ola", new LedgerAct.Undone(turned));
        Assert.Equal(DeskErrors.NotNow, Refused("ola", new LedgerAct.Unlinked(1, question)));
    }

    [Fact]
    public void What_is_not_there_cannot_be_acted_on()
    {
        LedgerAct[] acts =
        [
            new LedgerAct.Accepted(7), new LedgerAct.Undone(7), new LedgerAct.SourceRenamed(7, "x"), new LedgerAct.SourcesMerged(7, 8, "x"),
            new LedgerAct.QuestionsMerged(7, 8), new LedgerAct.Linked(7, 7, true, LinkFit.Exact), new LedgerAct.Confirmed(7), Resolved(7, Outcome.Yes),
        ];

        Assert.All(acts, act => Assert.Equal(DeskErrors.NotFound, Refused("ola", act)));
    }

    private long Do(string who, LedgerAct act)
    {
        var (refusal, number, made) = Desk.Act(who, act);
        Assert.Null(refusal);
        return made ?? number;
    }

    private string Refused(string who, LedgerAct act)
    {
        var refusal = Desk.Act(who, act).Refusal;
        Assert.NotNull(refusal);
        Assert.EndsWith(".", refusal.Reason, StringComparison.Ordinal);
        return refusal.Code;
    }

    private StatementStatus Status(long id) => Desk.Statement(id)!.Status;

    private static LedgerAct.Proposed Resolved(long question, Outcome outcome) => new(question, outcome, null, Link(), null, null, null);

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private long Source(long statement) => Desk.Statement(statement)!.Source;

    private QuestionState State(long question) => Desk.Question(question)!.State;
}
