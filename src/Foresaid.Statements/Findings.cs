using System.Collections.Immutable;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements;

/// <summary>Everything that was read off a sheet: who said what would happen.</summary>
/// <param name="Sources">Who speaks, in order of first mention, narrators first.</param>
/// <param name="Attributions">Source, cue and content, in the order of their first character.</param>
/// <param name="Statements">The propositions somebody commits to, in the order of their first character.</param>
/// <param name="CausalLinks">What drives what, in the order of their first character.</param>
/// <param name="Contradictions">Pairs of statements that cannot both hold; the earlier one first.</param>
public sealed record Findings(
    ImmutableArray<Source> Sources,
    ImmutableArray<Attribution> Attributions,
    ImmutableArray<Statement> Statements,
    ImmutableArray<CausalLink> CausalLinks,
    ImmutableArray<Contradiction> Contradictions);

/// <summary>Somebody who speaks on the page.</summary>
/// <param name="Id">The name of the record within the page: "p0" for the article's narrator.</param>
/// <param name="Name">The fullest name the page gives, or the description of an unnamed source.</param>
/// <param name="Role">The role the page gives ("head of the committee"); null where it gives none.</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Mentions">Where the page names it, in order; empty for a narrator the page does not name.</param>
public sealed record Source(string Id, string Name, string? Role, SourceKind Kind, ImmutableArray<TextSpan> Mentions);

/// <summary>What kind of source somebody is.</summary>
public enum SourceKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named body: a company, an agency, a newspaper, a party.</summary>
    Organisation,

    /// <summary>Several people spoken of together.</summary>
    Group,

    /// <summary>A government, a ministry, or a seat of power that stands for one.</summary>
    Government,

    /// <summary>The author of a comment.</summary>
    Commenter,

    /// <summary>The author of the article.</summary>
    Author,

    /// <summary>Somebody the page describes and does not name.</summary>
    Unnamed,
}

/// <summary>How the words of a source are given.</summary>
public enum Quoting
{
    /// <summary>In quotation marks throughout.</summary>
    Direct,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,

    /// <summary>Reported without quotation marks.</summary>
    Indirect,

    /// <summary>In the narrator's own voice.</summary>
    Own,
}

/// <summary>A source, a cue and a content: somebody is reported to have said something.</summary>
/// <param name="Id">The name of the record within the page: "a1".</param>
/// <param name="Source">The words that name the source, in order; empty where none stand there.</param>
/// <param name="Cue">The words that report, in order; empty where quotation marks alone do.</param>
/// <param name="Content">The words that are attributed, in order, quotation marks included.</param>
/// <param name="Speaker">The id of the source they mean.</param>
/// <param name="Within">The id of the attribution whose content holds this one; null outermost.</param>
/// <param name="Quoted">How the words are given: never <see cref="Quoting.Own"/>.</param>
/// <param name="Confidence">The share of findings of this kind that are right, from 0 to 1.</param>
/// <param name="Why">What spoke for it.</param>
public sealed record Attribution(
    string Id,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content,
    string Speaker,
    string? Within,
    Quoting Quoted,
    double Confidence,
    ImmutableArray<Evidence> Why);

/// <summary>One proposition that somebody commits to.</summary>
/// <remarks>Polarity, certainty, condition and window follow the conventions of the output contract.</remarks>
public sealed record Statement
{
    /// <summary>The name of the record within the page: "s1".</summary>
    public required string Id { get; init; }

    /// <summary>What the statement does.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The id of the source whose claim it is.</summary>
    public required string Speaker { get; init; }

    /// <summary>Whose claim it is first, then who passed it on, the narrator last; one link when the narrator claims it.</summary>
    public required ImmutableArray<string> Chain { get; init; }

    /// <summary>The id of the innermost attribution it stands in; null in the narrator's own voice.</summary>
    public string? Attribution { get; init; }

    /// <summary>The words of the statement, in order.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>How the words are given.</summary>
    public required Quoting Quoted { get; init; }

    /// <summary>A short wording of what happens or holds, without certainty, negation, condition and window.</summary>
    public required string Event { get; init; }

    /// <summary>Whether the statement says that the event happens (true) or that it does not (false).</summary>
    public required bool Happens { get; init; }

    /// <summary>How sure the speaker is; null where nothing can be read.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>The words that make it conditional, in order; empty where it is not.</summary>
    public ImmutableArray<TextSpan> Condition { get; init; } = [];

    /// <summary>The words that bound it in time, and the days they mean; null where there are none.</summary>
    public Window? Window { get; init; }

    /// <summary>The id of the comment it stands in; null in the article.</summary>
    public string? Comment { get; init; }

    /// <summary>In a reply, how it stands to the parent; otherwise null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the day can come on which it can be checked.</summary>
    public required Checkable Checkable { get; init; }

    /// <summary>The share of findings of this kind that are right, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What spoke for each part, in the order it was decided.</summary>
    public ImmutableArray<Evidence> Why { get; init; } = [];
}

/// <summary>What a statement does.</summary>
public enum StatementKind
{
    /// <summary>It says what will happen.</summary>
    Forecast,

    /// <summary>It judges the present or the past.</summary>
    Assessment,

    /// <summary>It says what somebody ought to do.</summary>
    Recommendation,

    /// <summary>It tells a plan of the speaker's own side.</summary>
    Intention,

    /// <summary>Any other attributed content.</summary>
    Report,
}

/// <summary>How sure a speaker is, in their own words and as a range of probabilities.</summary>
/// <param name="Phrase">The words that carry it, in order; empty where the bare tense does.</param>
/// <param name="Low">The low end, from 0 to 1: one reader in ten reads the words lower.</param>
/// <param name="Best">The middle reading, from 0 to 1.</param>
/// <param name="High">The high end, from 0 to 1: one reader in ten reads the words higher.</param>
/// <param name="Scale">The version of the scale that gave the numbers.</param>
/// <remarks>The probability of the statement with its polarity; of a conditional one, that of the consequent given the condition.</remarks>
public sealed record Certainty(ImmutableArray<TextSpan> Phrase, double Low, double Best, double High, string Scale);

/// <summary>When a statement comes due.</summary>
/// <param name="Phrase">The words, in order.</param>
/// <param name="From">The first day; null where the words state none.</param>
/// <param name="To">The last day; null where the words state none.</param>
public sealed record Window(ImmutableArray<TextSpan> Phrase, LocalDate? From, LocalDate? To);

/// <summary>How a reply stands to its parent.</summary>
public enum Stance
{
    /// <summary>It agrees.</summary>
    Agree,

    /// <summary>It disagrees.</summary>
    Disagree,

    /// <summary>Neither.</summary>
    Neutral,
}

/// <summary>Whether a statement can be checked on a day.</summary>
public enum Checkable
{
    /// <summary>It has a last day.</summary>
    Dated,

    /// <summary>It could be checked, but states no last day.</summary>
    Open,

    /// <summary>What would count as its coming true cannot be told.</summary>
    Vague,
}

/// <summary>A cause and an effect.</summary>
/// <param name="Cause">A short wording of the cause.</param>
/// <param name="Effect">A short wording of the effect.</param>
/// <param name="Raises">Whether the cause brings about or raises the effect (true), or prevents or lowers it (false).</param>
/// <param name="CauseSpan">The words of the cause, in order.</param>
/// <param name="EffectSpan">The words of the effect, in order.</param>
/// <param name="Statement">The id of the statement it stands in.</param>
/// <param name="Confidence">The share of links by its rule that a reader of the page lists, from 0 to 1.</param>
/// <param name="Why">The rule that found it, and the words that spoke.</param>
public sealed record CausalLink(
    string Cause,
    string Effect,
    bool Raises,
    ImmutableArray<TextSpan> CauseSpan,
    ImmutableArray<TextSpan> EffectSpan,
    string Statement,
    double Confidence,
    ImmutableArray<Evidence> Why);

/// <summary>Two statements that cannot both hold.</summary>
/// <param name="First">The id of the earlier one.</param>
/// <param name="Second">The id of the later one.</param>
public sealed record Contradiction(string First, string Second);

/// <summary>One reason for a finding.</summary>
/// <param name="Part">The part it speaks for: "kind", "speaker", "certainty", "condition", "window", "polarity", "stance", "link".</param>
/// <param name="Rule">The name of the rule or model.</param>
/// <param name="Words">The words that spoke; null where the reason is not a stretch of text.</param>
public sealed record Evidence(string Part, string Rule, TextSpan? Words);
