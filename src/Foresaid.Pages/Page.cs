using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Pages;

/// <summary>A page as read: its visible text, and the article and the thread that point into it.</summary>
/// <param name="Text">
/// The text that was kept: title, body and captions, then the comments, blocks set apart by line breaks. Of a page
/// read as plain text it is the input's whole text, unchanged.
/// </param>
/// <param name="Article">The article.</param>
/// <param name="Thread">The comments, in reading order, a parent before its replies; empty where there are none.</param>
/// <param name="Form">The form the page was read as.</param>
public sealed record Page(string Text, Article Article, ImmutableArray<Comment> Thread, PageForm Form);

/// <summary>The form a page comes in.</summary>
public enum PageForm
{
    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>A page's text as copied or saved from a browser: title, captions, body, tags, then an indented thread.</summary>
    Dump,

    /// <summary>A text that is all body.</summary>
    Plain,

    /// <summary>A part of a feed or of an export in XML or JSON; told from the input, never asked for.</summary>
    Export,
}

/// <summary>The parts of an article. What the page does not state is null or empty.</summary>
public sealed record Article
{
    /// <summary>The headline; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the headline stands in the text; null where there is none.</summary>
    public TextSpan? TitleSpan { get; init; }

    /// <summary>Who published the page.</summary>
    public string? Publication { get; init; }

    /// <summary>The page's own address.</summary>
    public string? Url { get; init; }

    /// <summary>When the article was published.</summary>
    public StatedDate? Published { get; init; }

    /// <summary>When it was last changed; null where the page does not say.</summary>
    public StatedDate? Modified { get; init; }

    /// <summary>Who wrote it; several names joined as the page joins them.</summary>
    public string? Byline { get; init; }

    /// <summary>The writers of the byline one by one, in the page's order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who edited it.</summary>
    public string? Editor { get; init; }

    /// <summary>The sections it was filed under, in the page's order.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Its tags, in the page's order.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Its pictures, each once.</summary>
    public ImmutableArray<PageImage> Images { get; init; } = [];

    /// <summary>The blocks of the body in reading order, never overlapping; the headline is not among them.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>The links of the body, in reading order.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];
}

/// <summary>One block of an article's body.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Speaker">In an interview, who asks or answers; otherwise null.</param>
/// <param name="IsRepeat">Whether it repeats the body in short (a deck, a summary line, a pull quote), so that what it says is no second statement.</param>
public sealed record Block(TextSpan Span, BlockKind Kind, string? Speaker = null, bool IsRepeat = false);

/// <summary>What a block of the body is.</summary>
public enum BlockKind
{
    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A question of an interview.</summary>
    Question,

    /// <summary>An answer of an interview.</summary>
    Answer,
}

/// <summary>A picture's words.</summary>
/// <param name="Caption">The caption, without the credit.</param>
/// <param name="Credit">Who is credited, without the label ("Photo:"); null where nobody is.</param>
/// <param name="Span">Where the caption stands in the text; null where it was not kept there.</param>
public sealed record PageImage(string Caption, string? Credit, TextSpan? Span);

/// <summary>A link of the body.</summary>
/// <param name="Address">What it points at, as the page writes it; made absolute where the page's own address is known.</param>
/// <param name="Span">The words of the link.</param>
public sealed record PageLink(string Address, TextSpan Span);

/// <summary>What is left of a comment to read.</summary>
public enum CommentState
{
    /// <summary>Its words.</summary>
    Shown,

    /// <summary>A placeholder, or nothing, where it was deleted.</summary>
    Removed,

    /// <summary>A placeholder where it waits for a moderator.</summary>
    Awaiting,

    /// <summary>Nothing: it never had words, or only a picture.</summary>
    Empty,
}

/// <summary>One comment of a thread.</summary>
/// <param name="Id">Its name on this page, "c1" for the first.</param>
/// <param name="Parent">The id of the comment it answers; null at the top of a thread.</param>
/// <param name="Author">Who wrote it, as the page names them; null where it names nobody.</param>
/// <param name="Posted">When, where the page states a date.</param>
/// <param name="State">What is left of it to read.</param>
/// <param name="Span">Its own characters (of a removed one, the placeholder shown); may be empty.</param>
/// <param name="Quoted">The parts of <paramref name="Span"/> that repeat the parent's words, in order.</param>
public sealed record Comment(
    string Id,
    string? Parent,
    string? Author,
    StatedDate? Posted,
    CommentState State,
    TextSpan Span,
    ImmutableArray<TextSpan> Quoted)
{
    /// <summary>Whether nothing is left to read: deleted, awaiting moderation, or empty.</summary>
    public bool IsRemoved => State != CommentState.Shown;

    /// <summary>Its votes as the page counts them, those against taken off where it counts them too; null where it shows none.</summary>
    public int? Votes { get; init; }

    /// <summary>Whether the page says that it was changed after it was posted.</summary>
    public bool IsEdited { get; init; }
}
