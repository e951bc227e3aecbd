using System.Collections.Immutable;

namespace Foresaid.Pages.Drafts;

/// <summary>What was read of a page before its text is put together: the same parts, with words in the place of spans.</summary>
internal sealed record PageDraft
{
    /// <summary>The article's parts without body and pictures; its spans are not yet known.</summary>
    public Article Article { get; init; } = new();

    public ImmutableArray<BlockDraft> Body { get; init; } = [];

    public ImmutableArray<ImageDraft> Images { get; init; } = [];

    public ImmutableArray<CommentDraft> Thread { get; init; } = [];
}

/// <summary>A block of the body: its text, what it is, who speaks, and whether it repeats the body in short.</summary>
internal sealed record BlockDraft(string Text, BlockKind Kind, string? Speaker = null, bool IsRepeat = false)
{
    /// <summary>Its links in reading order: each stands in the text behind the one before.</summary>
    public ImmutableArray<LinkDraft> Links { get; init; } = [];
}

/// <summary>A link: its words as they stand in the block, and what it points at.</summary>
internal sealed record LinkDraft(string Words, string Address);

/// <summary>A picture's caption without the credit, and the credit without its label.</summary>
internal sealed record ImageDraft(string Caption, string? Credit);

/// <summary>A comment; its parent is told by its place in the thread.</summary>
internal sealed record CommentDraft(int? Parent, string? Author, StatedDate? Posted, CommentState State, ImmutableArray<Piece> Pieces)
{
    public int? Votes { get; init; }

    public bool IsEdited { get; init; }
}

/// <summary>A paragraph of a comment, and whether it repeats words of the parent.</summary>
internal readonly record struct Piece(string Text, bool IsQuoted);
