using System.Collections.Immutable;

namespace Foresaid.Web.Reading;

/// <summary>A document as a reader asked to see it: the article in its own order, the thread below it, each with its statements.</summary>
public sealed record ReadingView
{
    /// <summary>The document's address.</summary>
    public required string Address { get; init; }

    /// <summary>What the page's head says.</summary>
    public required ReadingHead Head { get; init; }

    /// <summary>What was asked for.</summary>
    public required ReadingFilter Filter { get; init; }

    /// <summary>How many statements of each sort there are, and how to see only those.</summary>
    public required ImmutableArray<Tally> Tallies { get; init; }

    /// <summary>Who speaks, those who speak most first.</summary>
    public required ImmutableArray<SpeakerTally> Speakers { get; init; }

    /// <summary>How many statements are shown.</summary>
    public required int Shown { get; init; }

    /// <summary>The headline.</summary>
    public required PassageView Headline { get; init; }

    /// <summary>The words of the pictures.</summary>
    public required ImmutableArray<FigureView> Figures { get; init; }

    /// <summary>The body in rows.</summary>
    public required ImmutableArray<RowView> Body { get; init; }

    /// <summary>Cards of statements that stand in no passage.</summary>
    public required ImmutableArray<CardView> Elsewhere { get; init; }

    /// <summary>The comments nobody is answered by, each with its answers.</summary>
    public required ImmutableArray<CommentView> Thread { get; init; }

    /// <summary>How many comments there are.</summary>
    public required int Comments { get; init; }
}

/// <summary>What the head of a page says.</summary>
public sealed record ReadingHead
{
    /// <summary>The headline, or the path where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string? Publication { get; init; }

    /// <summary>When, as ISO 8601.</summary>
    public required string? PublishedIso { get; init; }

    /// <summary>When, in words.</summary>
    public required string? Published { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string? Byline { get; init; }

    /// <summary>Who edited it.</summary>
    public required string? Editor { get; init; }

    /// <summary>The page's own address, where it is a web address.</summary>
    public required string? Url { get; init; }

    /// <summary>The sections.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>The tags.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>The path it was read from.</summary>
    public required string Path { get; init; }

    /// <summary>The identity of its bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The version of the engine that read it.</summary>
    public required string Engine { get; init; }
}

/// <summary>A number that is also a filter.</summary>
/// <param name="Count">How many.</param>
/// <param name="Words">Of what.</param>
/// <param name="Address">Where only those are shown.</param>
/// <param name="IsCurrent">Whether only those are shown now.</param>
public sealed record Tally(int Count, string Words, string Address, bool IsCurrent);

/// <summary>A speaker and how many statements are theirs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">The role the page gives.</param>
/// <param name="Count">How many statements.</param>
/// <param name="Address">Where only those are shown.</param>
/// <param name="IsCurrent">Whether only those are shown now.</param>
public sealed record SpeakerTally(string Name, string? Role, int Count, string Address, bool IsCurrent);

/// <summary>A picture's words.</summary>
/// <param name="Caption">The caption.</param>
/// <param name="Credit">Who is credited.</param>
public sealed record FigureView(PassageView Caption, string? Credit);

/// <summary>A row of the body: text with cards, and the text after it that has none, beside which the cards may run on.</summary>
/// <param name="Lead">The first block, or all items of a list.</param>
/// <param name="Cards">The cards of the lead.</param>
/// <param name="Rest">What follows without cards: blocks, and the items of lists together.</param>
public sealed record RowView(
    ImmutableArray<BlockView> Lead, ImmutableArray<CardView> Cards, ImmutableArray<ImmutableArray<BlockView>> Rest);

/// <summary>A block of the body.</summary>
/// <param name="Words">Its text and cards.</param>
/// <param name="Kind">heading, paragraph, quote, listItem, question or answer.</param>
/// <param name="Speaker">In an interview, who speaks.</param>
/// <param name="IsRepeat">Whether it repeats the body in short.</param>
public sealed record BlockView(PassageView Words, string Kind, string? Speaker, bool IsRepeat);

/// <summary>A comment and the answers to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="PostedIso">When, as ISO 8601.</param>
/// <param name="Posted">When, in words.</param>
/// <param name="IsRemoved">Whether nothing is left to read.</param>
/// <param name="Answers">Whom it answers, and whether it agrees; null at the top of a thread.</param>
/// <param name="Words">Its text and cards.</param>
/// <param name="Replies">The answers to it, as deep as can be shown; deeper ones follow beside.</param>
public sealed record CommentView(
    string Id,
    string Author,
    string? PostedIso,
    string? Posted,
    bool IsRemoved,
    StanceView? Answers,
    PassageView Words,
    ImmutableArray<CommentView> Replies);
