using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Hosts.Tests.Web;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Storage;
using NodaTime;

namespace Foresaid.Browser.Tests;

/// <summary>A site over a ledger with a few pages, of which nobody has reviewed anything yet.</summary>
internal sealed class DeskStage : IAsyncDisposable
{
    private const int Weeks = 36;

    private static readonly Instant _noon = Instant.FromUtc(2026, 9, 15, 12, 0);

    private readonly TempFolder _folder = new();
    private readonly Site _site;

    private DeskStage()
    {
        Ledger = SqliteLedger.Open(_folder["desk.db"]);
        Keep(SampleDocument.VarnholmCable);
        Keep(SecondLook());
        _site = Site.Over((Foresaid.Ledger.ILedgerStore)Ledger).GetAwaiter().GetResult();
    }

    /// <summary>The ledger.</summary>
    public SqliteLedger Ledger { get; }

    /// <summary>Where the site is.</summary>
    public Uri Address => _site.Address;

    /// <summary>Sets the stage.</summary>
    public static Task<DeskStage> Set() => Task.Run(() => new DeskStage());

    /// <summary>Two years of work: questions with answers, a change of mind, a dispute, scores.</summary>
    public DeskStage WithHistory()
    {
        Keep(WeeklyReadings());
        var lines = Ledger.Statements(new() { Words = "week" }, 0, 2 * Weeks).OrderBy(line => line.Id).ToList();
        foreach (var (index, both) in lines.Chunk(2).Index())
        {
            var day = new LocalDate(2025, 9, 1).PlusWeeks(index);
            var question = Asked($"The water at Skarvøy stays above two degrees in week {index + 1}", day.PlusDays(6), "water");
            Do([.. both.Select(line => new LedgerAct.Accepted(line.Id)), .. both.Select(line => new LedgerAct.Linked(line.Id, question, Same: true, LinkFit.Exact))]);
            if (index < Weeks - 2)
            {
                Do(new LedgerAct.Proposed(question, (index * 7) % 10 < 7 ? Outcome.Yes : Outcome.No, null, [Desk.EvidenceOf("The mean of the week.", "https://water.example/skarvoy", null)], day.PlusDays(5), null, null), new LedgerAct.Confirmed(question));
            }
        }

        var cable = Asked("The cable to Varnholm holds until spring", new LocalDate(2027, 3, 20), "cable");
        var plant = Asked("The old plant at Holm reopens", new LocalDate(2026, 9, 14), "cable");
        foreach (var (words, same) in new[] { ("certain hold", true), ("doubt last", true), ("joints fail", false), ("collars", true), ("bet against", true) })
        {
            Link(words, cable, same);
        }

        Link("gas Holm reopens", plant, same: true);
        Do(new LedgerAct.Proposed(plant, Outcome.No, null, [Desk.EvidenceOf("Holm stays shut.", null, "Holm stays shut, the ministry said.")], null, null, "Nothing was lit."));
        Ledger.Append("ida", _noon, [new LedgerAct.Disputed(plant, "One boiler was lit for a day.")]);
        new Desk(Ledger, Ledger, TimeProvider.System).ScoreAll("ola");
        return this;
    }

    /// <summary>Asks a question as ola; its number.</summary>
    public long Asked(string text, LocalDate? due, params string[] tags) => Do(new LedgerAct.QuestionOpened(
        new QuestionWords(text, due?.PlusMonths(-6), due, "By the operator's own bulletin.", [.. tags], null)))!.Value;

    /// <summary>The number of the first statement with these words.</summary>
    public long Statement(string words) => Ledger.Statements(new() { Words = words }, 0, 1).Single().Id;

    /// <summary>Does acts as ola.</summary>
    public long? Do(params LedgerAct[] acts) => Ledger.Append("ola", _noon, acts) is AppendOutcome.Done done
        ? done.Made
        : throw new InvalidOperationException($"Refused: {string.Join<LedgerAct>(", ", acts)}");

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    private void Link(string words, long question, bool same)
    {
        var statement = Statement(words);
        Do(new LedgerAct.Accepted(statement), new LedgerAct.Linked(statement, question, same, LinkFit.Close));
    }

    private void Keep(Document document) => Ledger.Keep(document.ToKept(null, _noon));

    // Two months later: one of them has changed her mind, and one speaks again.
    private static Document SecondLook() => new PageDrawing()
        .Head(Head("Project leader turns against her own cable", "2026-11-20T07:30:00+01:00"))
        .Block("Marta Lindqvist, who once called the joints safe, no longer does. “I would bet against it lasting the whole winter,” she said on Thursday.")
        .Block("Tomas Reiher sees it otherwise now. “With the new collars it should probably get through the whole winter,” he said.")
        .Source("p1", "Marta Lindqvist", "project leader", "person")
        .Source("p2", "Tomas Reiher", "former chief engineer", "person")
        .Source("p0", "Ida Solheim", null, "author")
        .Says(new Said("I would bet against it lasting the whole winter", "p1", "p0") { Event = "the cable lasts the whole winter", Happens = false, Phrase = "I would bet against", Range = (0.6, 0.75, 0.9) })
        .Says(new Said("With the new collars it should probably get through the whole winter", "p2", "p0")
        {
            Event = "the cable gets through the whole winter",
            Phrase = "should probably",
            Range = (0.55, 0.7, 0.85),
        })
        .Finish("saved/second-look.html");

    // The same two on the water, week by week: one careful, one too sure.
    private static Document WeeklyReadings()
    {
        var page = new PageDrawing().Head(Head("Water week by week", "2025-08-30T07:30:00+02:00"))
            .Source("p1", "Marta Lindqvist", "project leader", "person")
            .Source("p2", "Tomas Reiher", "former chief engineer", "person")
            .Source("p0", "Ida Solheim", null, "author");
        for (var week = 1; week <= Weeks; week++)
        {
            page.Block($"In week {week} the water will likely stay above two degrees, Lindqvist said. In week {week} it will certainly do so, Reiher said.")
                .Says(new Said($"In week {week} the water will likely stay above two degrees", "p1", "p0") { Event = $"the water stays above two degrees in week {week}", Phrase = "likely", Range = (0.6, 0.65 + (week % 3 * 0.1), 0.95) })
                .Says(new Said($"In week {week} it will certainly do so", "p2", "p0") { Event = $"the water stays above two degrees in week {week}, certainly", Phrase = "certainly", Range = (0.85, 0.93 + (week % 2 * 0.04), 0.99) });
        }

        return page.Finish("saved/water.html");
    }

    private static DocumentArticle Head(string title, string published) =>
        new(title, null, "The Skerry Post", null, published, "Ida Solheim", null, [], [], [], [], null, ["Ida Solheim"], []);
}
