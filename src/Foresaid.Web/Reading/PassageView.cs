using System.Collections.Immutable;

namespace Foresaid.Web.Reading;

/// <summary>A passage of the page's text with the cards of the statements that begin in it.</summary>
/// <param name="Stretches">Its text in order; put together they are the passage, nothing added or lost.</param>
/// <param name="Cards">The cards to set beside it.</param>
public sealed record PassageView(ImmutableArray<Stretch> Stretches, ImmutableArray<CardView> Cards)
{
    /// <summary>A passage without a word.</summary>
    public static PassageView Empty { get; } = new([], []);

    /// <summary>A passage in which nothing is marked.</summary>
    public static PassageView Plain(string text) => new([new Stretch([], [new Piece(text, Marks.None)], [])], []);
}

/// <summary>A stretch of text that belongs to the same statements throughout.</summary>
/// <param name="Underlines">Those statements, the longest first; empty where there is none.</param>
/// <param name="Pieces">Its text in order.</param>
/// <param name="Ending">The numbers of the statements whose last word is the stretch's last.</param>
public sealed record Stretch(ImmutableArray<Underline> Underlines, ImmutableArray<Piece> Pieces, ImmutableArray<string> Ending);

/// <summary>The line under the words of one statement.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Band">How sure it sounds.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IsFirst">Whether the statement begins here.</param>
public sealed record Underline(string Id, CertaintyBand Band, string Kind, bool IsFirst);

/// <summary>A piece of text with the same marks throughout.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Marks">What it is part of.</param>
public sealed record Piece(string Text, Marks Marks);

/// <summary>What a piece of text is part of.</summary>
[Flags]
public enum Marks
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>The condition of a statement.</summary>
    Condition = 1,

    /// <summary>The window of a statement.</summary>
    Window = 2,

    /// <summary>The words that carry a statement's certainty.</summary>
    Certainty = 4,

    /// <summary>Words repeated from the comment that is answered.</summary>
    Quoted = 8,
}
