using System.Collections.Immutable;

namespace Foresaid.Web.Reading;

/// <summary>Everything that was read of one statement, and why.</summary>
public sealed record CardView
{
    /// <summary>The statement's id: "s3".</summary>
    public required string Id { get; init; }

    /// <summary>The number that stands after its words: "3".</summary>
    public required string Number { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose claim it is, and who passed it on.</summary>
    public required ChainView Chain { get; init; }

    /// <summary>How sure it sounds.</summary>
    public required CertaintyBand Band { get; init; }

    /// <summary>How sure the speaker is, in words and numbers; null where nothing can be read.</summary>
    public required CertaintyView? Certainty { get; init; }

    /// <summary>What happens or holds.</summary>
    public required string Event { get; init; }

    /// <summary>Whether it says that the event happens.</summary>
    public required bool Happens { get; init; }

    /// <summary>Its exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>direct, mixed, indirect or own.</summary>
    public required string Quoted { get; init; }

    /// <summary>The words that make it conditional; null where it is not.</summary>
    public required string? Condition { get; init; }

    /// <summary>When it comes due; null where it does not say.</summary>
    public required WindowView? Window { get; init; }

    /// <summary>dated, open or vague.</summary>
    public required string Checkable { get; init; }

    /// <summary>How it stands to what it answers; null in the article.</summary>
    public required StanceView? Stance { get; init; }

    /// <summary>The words that name the source and report; null in the narrator's own voice.</summary>
    public required string? Attribution { get; init; }

    /// <summary>From 0 to 1: how sure the reading is.</summary>
    public required double Confidence { get; init; }

    /// <summary>What spoke for each part.</summary>
    public required ImmutableArray<EvidenceView> Why { get; init; }

    /// <summary>The statements that cannot hold together with it.</summary>
    public required ImmutableArray<ContradictionView> Contradicts { get; init; }

    /// <summary>What it says drives what.</summary>
    public required ImmutableArray<CausalLinkView> Causes { get; init; }
}

/// <summary>Whose claim a statement is, and who passed it on.</summary>
/// <param name="Speaker">Whose claim it is.</param>
/// <param name="Role">The role the page gives.</param>
/// <param name="PassedOn">Who passed it on and where it stands: "quoted by Dovnar, in this article".</param>
public sealed record ChainView(string Speaker, string? Role, string PassedOn);

/// <summary>How sure a speaker is.</summary>
/// <param name="Words">The words that carry it; null where the bare tense does.</param>
/// <param name="Low">From 0 to 1.</param>
/// <param name="Best">From 0 to 1.</param>
/// <param name="High">From 0 to 1.</param>
/// <param name="Scale">The version of the scale.</param>
public sealed record CertaintyView(string? Words, double Low, double Best, double High, string Scale);

/// <summary>When a statement comes due.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Dates">The dates they mean, in words; null where none is known.</param>
/// <param name="IsOpen">Whether it has not closed.</param>
public sealed record WindowView(string Words, string? Dates, bool IsOpen);

/// <summary>How a statement stands to what it answers.</summary>
/// <param name="Verb">"agrees with", "disagrees with" or "answers".</param>
/// <param name="CommentId">The comment it answers; null where that is the article.</param>
/// <param name="Who">Who is answered.</param>
public sealed record StanceView(string Verb, string? CommentId, string Who);

/// <summary>One reason for a finding.</summary>
/// <param name="Part">The part it speaks for.</param>
/// <param name="Rule">The name of the rule or model.</param>
/// <param name="Words">The words that spoke.</param>
public sealed record EvidenceView(string Part, string Rule, string? Words);

/// <summary>A statement that contradicts another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Who">Its speaker.</param>
/// <param name="Address">Where it is shown: on this view, or on the view of everything.</param>
public sealed record ContradictionView(string Id, string Who, string Address);

/// <summary>A cause and an effect.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Raises">Whether the cause brings the effect about or raises it; otherwise it prevents or lowers it.</param>
public sealed record CausalLinkView(string Cause, string Effect, bool Raises);
