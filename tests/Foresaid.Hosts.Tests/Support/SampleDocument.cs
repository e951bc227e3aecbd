using Foresaid.Engine;

namespace Foresaid.Hosts.Tests.Support;

/// <summary>A small document that has everything a report can show.</summary>
internal static class SampleDocument
{
    private const string Text =
        "The ferry may stop, says its captain\n"
        + "If the river falls, the ferry 🚢 could stop before 1 June, Captain Ada Moen told the Fjord Post.\n"
        + "The mayor should buy a bridge.\n"
        + "No way, it will never stop. Cheap diesel keeps it going.\n";

    public static Document Whole => new()
    {
        Format = Document.CurrentFormat,
        Path = "pages/ferry.html",
        Sha256 = new string('a', 64),
        Engine = "0.1.0",
        Text = Text,
        Article = new DocumentArticle(
            "The ferry may stop, says its captain", Span("The ferry may stop, says its captain"), "The Fjord Post", null, "2026-03-11",
            "Ola Berg", null, [], [], [], [], null, ["Ola Berg"], []),
        Comments = [Comment("c1", null, "viken"), Comment("c2", "c1", "Nils 漢字")],
        Sources =
        [
            new("p0", "Ola Berg", null, "author", []),
            new("p1", "Ada Moen", "captain", "person", []),
            new("p2", "the Fjord Post", null, "organisation", []),
            new("p3", "Nils 漢字", null, "commenter", []),
        ],
        Attributions = [],
        Statements =
        [
            new(
                "s1", "forecast", "p1", ["p1", "p2", "p0"], "a1", [Span("the ferry 🚢 could stop before 1 June")], "indirect",
                "the ferry stops", "+", new([Span("could")], 0.4, 0.5, 0.6, "2026-1"), [Span("If the river falls")],
                new([Span("before 1 June")], null, "2026-05-31"), null, null, "dated", 0.9, []),
            new(
                "s2", "recommendation", "p0", ["p0"], null, [Span("The mayor should buy a bridge.")], "own",
                "the mayor buys a bridge", "+", null, null, null, null, null, "open", 0.9, []),
            new(
                "s3", "forecast", "p3", ["p3"], null, [Span("it will never stop")], "own",
                "the ferry stops", "-", new([], 0.85, 0.93, 0.98, "2026-1"), null, null, "c2", "disagree", "open", 0.9, []),
        ],
        CausalLinks = [new("cheap diesel", "ferry runs", "+", [Span("Cheap diesel")], [Span("keeps it going")], "s3", 0.5, [])],
        Contradictions = [["s1", "s3"]],
    };

    private static DocumentComment Comment(string id, string? parent, string author) =>
        new(id, parent, author, null, false, Span("No way, it will never stop. Cheap diesel keeps it going."), [], "shown", null, false);

    /// <summary>Where the words stand, in code points.</summary>
    private static CodePointSpan Span(string words)
    {
        var start = Text[..Text.IndexOf(words, StringComparison.Ordinal)].EnumerateRunes().Count();
        return new CodePointSpan(start, start + words.EnumerateRunes().Count());
    }
}
