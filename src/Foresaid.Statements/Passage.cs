using System.Collections.Immutable;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements;

/// <summary>A stretch of the page in which one narrator speaks: the article, or one comment.</summary>
/// <param name="Narrator">Who speaks where nobody is quoted.</param>
/// <param name="Blocks">The paragraphs, in reading order.</param>
/// <param name="Date">The day that "tomorrow" counts from; null where it is not known.</param>
/// <param name="Comment">The id of the comment; null for the article.</param>
/// <param name="Parent">The id of the comment it answers; null for the article and at the top of a thread.</param>
public sealed record Passage(
    Narrator Narrator,
    ImmutableArray<PassageBlock> Blocks,
    LocalDate? Date,
    string? Comment = null,
    string? Parent = null);

/// <summary>One paragraph of a passage.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Speaker">The speaker that the page names for the whole paragraph, as in an interview; null where it names none.</param>
/// <param name="IsQuotation">Whether the page sets it apart as a quotation.</param>
/// <param name="IsAnswer">Whether it is an answer of an interview; without a named speaker the interviewee gives it.</param>
/// <param name="Skipped">The parts of it that repeat somebody else's words, in order; they are not read.</param>
public sealed record PassageBlock(TextSpan Span, string? Speaker, bool IsQuotation, bool IsAnswer, ImmutableArray<TextSpan> Skipped);

/// <summary>Who speaks in a passage where nobody is quoted.</summary>
/// <param name="Name">The name; null where the page does not state it.</param>
/// <param name="Kind"><see cref="SourceKind.Author"/> or <see cref="SourceKind.Commenter"/>.</param>
public sealed record Narrator(string? Name, SourceKind Kind);
