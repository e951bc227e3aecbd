using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Foresaid.Engine;

/// <summary>One page as read: what <c>foresaid read --format json</c> prints, the contract <c>foresaid.document/1</c>.</summary>
/// <remarks>
/// Every span counts Unicode code points of <see cref="Text"/>, half-open. Further fields may be added; none is renamed
/// or dropped without a new format number. The schema is docs/foresaid.document-1.schema.json. Immutable.
/// </remarks>
public sealed record Document
{
    /// <summary>The name of the contract.</summary>
    public const string CurrentFormat = "foresaid.document/1";

    /// <summary>The name of the contract: <see cref="CurrentFormat"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The path or name the input was given under.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the input's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The version of the engine that read it.</summary>
    public required string Engine { get; init; }

    /// <summary>The visible text that was kept.</summary>
    public required string Text { get; init; }

    /// <summary>The article.</summary>
    public required DocumentArticle Article { get; init; }

    /// <summary>The comments in reading order.</summary>
    public required ImmutableArray<DocumentComment> Comments { get; init; }

    /// <summary>Who speaks.</summary>
    public required ImmutableArray<DocumentSource> Sources { get; init; }

    /// <summary>Source, cue and content.</summary>
    public required ImmutableArray<DocumentAttribution> Attributions { get; init; }

    /// <summary>The statements in reading order.</summary>
    public required ImmutableArray<DocumentStatement> Statements { get; init; }

    /// <summary>What drives what.</summary>
    public required ImmutableArray<DocumentCausalLink> CausalLinks { get; init; }

    /// <summary>Pairs of ids of statements that cannot both hold.</summary>
    public required ImmutableArray<ImmutableArray<string>> Contradictions { get; init; }
}

/// <summary>The article of a document. What the page does not state is null or empty.</summary>
/// <param name="Title">The headline.</param>
/// <param name="TitleSpan">Where the headline stands.</param>
/// <param name="Publication">Who published the page.</param>
/// <param name="Url">The page's own address.</param>
/// <param name="Published">ISO 8601 date or date-time.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Editor">Who edited it.</param>
/// <param name="Categories">The sections it was filed under.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Body">The blocks of the body.</param>
/// <param name="Modified">ISO 8601 date or date-time of the last change.</param>
/// <param name="Authors">The writers one by one.</param>
/// <param name="Links">The links of the body.</param>
public sealed record DocumentArticle(
    string? Title,
    CodePointSpan? TitleSpan,
    string? Publication,
    string? Url,
    string? Published,
    string? Byline,
    string? Editor,
    ImmutableArray<string> Categories,
    ImmutableArray<string> Tags,
    ImmutableArray<DocumentImage> Images,
    ImmutableArray<DocumentBlock> Body,
    string? Modified,
    ImmutableArray<string> Authors,
    ImmutableArray<DocumentLink> Links);

/// <summary>A link of the body.</summary>
/// <param name="Address">What it points at.</param>
/// <param name="Span">The words of the link.</param>
public sealed record DocumentLink(string Address, CodePointSpan Span);

/// <summary>A picture's words.</summary>
/// <param name="Caption">The caption, without the credit.</param>
/// <param name="Credit">Who is credited.</param>
/// <param name="Span">Where the caption stands in the text; null where it was not kept there.</param>
public sealed record DocumentImage(string Caption, string? Credit, CodePointSpan? Span);

/// <summary>A block of the body.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">heading, paragraph, quote, listItem, question or answer.</param>
/// <param name="Speaker">In an interview, who asks or answers.</param>
/// <param name="Repeat">Whether it repeats the body in short: a deck, a summary line or a pull quote.</param>
public sealed record DocumentBlock(CodePointSpan Span, string Kind, string? Speaker, bool Repeat);

/// <summary>A comment.</summary>
/// <param name="Id">Its name within the document: "c1".</param>
/// <param name="Parent">The id of the comment it answers.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Posted">ISO 8601 date or date-time.</param>
/// <param name="Removed">Whether nothing is left to read.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Quoted">The parts of it that repeat the parent's words.</param>
/// <param name="State">shown, removed, awaiting or empty.</param>
/// <param name="Votes">Its votes, those against taken off; null where none are shown.</param>
/// <param name="Edited">Whether the page says that it was changed.</param>
public sealed record DocumentComment(
    string Id,
    string? Parent,
    string? Author,
    string? Posted,
    bool Removed,
    CodePointSpan Span,
    ImmutableArray<CodePointSpan> Quoted,
    string State,
    int? Votes,
    bool Edited);

/// <summary>Somebody who speaks in the document.</summary>
/// <param name="Id">Its name within the document: "p1".</param>
/// <param name="Name">The fullest name, or the description of an unnamed source.</param>
/// <param name="Role">The role the page gives.</param>
/// <param name="Kind">person, organisation, group, government, commenter, author or unnamed.</param>
/// <param name="Mentions">Where it is named.</param>
public sealed record DocumentSource(string Id, string Name, string? Role, string Kind, ImmutableArray<CodePointSpan> Mentions);

/// <summary>Source, cue and content.</summary>
/// <param name="Id">Its name within the document: "a1".</param>
/// <param name="Source">The words that name the source.</param>
/// <param name="Cue">The words that report.</param>
/// <param name="Content">The words that are attributed.</param>
/// <param name="Speaker">The id of the source.</param>
/// <param name="Within">The id of the attribution that holds this one.</param>
/// <param name="Quoted">direct, mixed or indirect.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">What spoke for it.</param>
public sealed record DocumentAttribution(
    string Id,
    ImmutableArray<CodePointSpan> Source,
    ImmutableArray<CodePointSpan> Cue,
    ImmutableArray<CodePointSpan> Content,
    string Speaker,
    string? Within,
    string Quoted,
    double Confidence,
    ImmutableArray<DocumentEvidence> Why);

/// <summary>One proposition that somebody commits to.</summary>
/// <param name="Id">Its name within the document: "s1".</param>
/// <param name="Kind">forecast, assessment, recommendation, intention or report.</param>
/// <param name="Speaker">The id of the source whose claim it is.</param>
/// <param name="Chain">Ids of sources: who said it, who passed it on, the narrator last.</param>
/// <param name="Attribution">The id of the attribution it stands in; null in the narrator's own voice.</param>
/// <param name="Content">Its words.</param>
/// <param name="Quoted">direct, mixed, indirect or own.</param>
/// <param name="Event">A short wording of what happens or holds.</param>
/// <param name="Polarity">"+" if the statement says that the event happens, "-" if not.</param>
/// <param name="Certainty">How sure the speaker is.</param>
/// <param name="Condition">The words that make it conditional.</param>
/// <param name="Window">The words that bound it in time.</param>
/// <param name="Comment">The id of the comment it stands in.</param>
/// <param name="Stance">agree, disagree or neutral towards the parent.</param>
/// <param name="Checkable">dated, open or vague.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">What spoke for each part.</param>
public sealed record DocumentStatement(
    string Id,
    string Kind,
    string Speaker,
    ImmutableArray<string> Chain,
    string? Attribution,
    ImmutableArray<CodePointSpan> Content,
    string Quoted,
    string Event,
    string Polarity,
    DocumentCertainty? Certainty,
    ImmutableArray<CodePointSpan>? Condition,
    DocumentWindow? Window,
    string? Comment,
    string? Stance,
    string Checkable,
    double Confidence,
    ImmutableArray<DocumentEvidence> Why);

/// <summary>How sure a speaker is.</summary>
/// <param name="Phrase">The words that carry it; empty where the bare tense does.</param>
/// <param name="Low">From 0 to 1.</param>
/// <param name="Best">From 0 to 1.</param>
/// <param name="High">From 0 to 1.</param>
/// <param name="Scale">The version of the scale.</param>
public sealed record DocumentCertainty(ImmutableArray<CodePointSpan> Phrase, double Low, double Best, double High, string Scale);

/// <summary>When a statement comes due.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="From">ISO 8601 date of the first day.</param>
/// <param name="To">ISO 8601 date of the last day.</param>
public sealed record DocumentWindow(ImmutableArray<CodePointSpan> Phrase, string? From, string? To);

/// <summary>A cause and an effect.</summary>
/// <param name="Cause">A short wording of the cause.</param>
/// <param name="Effect">A short wording of the effect.</param>
/// <param name="Sign">"+" brings about or raises, "-" prevents or lowers.</param>
/// <param name="CauseSpan">The words of the cause.</param>
/// <param name="EffectSpan">The words of the effect.</param>
/// <param name="Statement">The id of the statement it stands in.</param>
/// <param name="Confidence">The share of links by its rule that a reader of the page lists, from 0 to 1.</param>
/// <param name="Why">The rule that found it, and the words that spoke.</param>
public sealed record DocumentCausalLink(
    string Cause,
    string Effect,
    string Sign,
    ImmutableArray<CodePointSpan> CauseSpan,
    ImmutableArray<CodePointSpan> EffectSpan,
    string Statement,
    double Confidence,
    ImmutableArray<DocumentEvidence> Why);

/// <summary>One reason for a finding.</summary>
/// <param name="Part">The part it speaks for: kind, speaker, certainty, condition, window, polarity, stance or link.</param>
/// <param name="Rule">The name of the rule or model.</param>
/// <param name="Words">The words that spoke.</param>
public sealed record DocumentEvidence(string Part, string Rule, CodePointSpan? Words);

/// <summary>A stretch of a document's text in code points, half-open; written as <c>[start, end]</c>.</summary>
/// <param name="Start">The first position.</param>
/// <param name="End">The first position after the stretch.</param>
[JsonConverter(typeof(CodePointSpanConverter))]
public readonly record struct CodePointSpan(int Start, int End);
