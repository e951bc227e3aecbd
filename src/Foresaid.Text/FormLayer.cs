using System.Collections.Immutable;

namespace Foresaid.Text;

/// <summary>The grammatical form of each token of a text.</summary>
/// <param name="Forms">One form for each token, in order.</param>
public sealed record FormLayer(ImmutableArray<WordForm> Forms);

/// <summary>The grammatical form of a word; what it does not have is <c>None</c>.</summary>
/// <param name="Tense">The tense of a verb's own form: of "will hold" there is none, for "will" carries no tense.</param>
/// <param name="Mood">The mood of a verb.</param>
/// <param name="Voice">The voice of a verb.</param>
/// <param name="Number">The number of a noun, pronoun or verb.</param>
/// <param name="Person">The person of a pronoun or verb.</param>
public readonly record struct WordForm(Tense Tense, Mood Mood, Voice Voice, Number Number, Person Person);

/// <summary>The tense of a verb's form.</summary>
public enum Tense
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>Past: "held", and the participle "held".</summary>
    Past,

    /// <summary>Present: "holds", and the participle "holding".</summary>
    Present,
}

/// <summary>The mood of a verb.</summary>
public enum Mood
{
    /// <summary>It has none, as an infinitive or participle.</summary>
    None,

    /// <summary>Indicative: "it holds".</summary>
    Indicative,

    /// <summary>Imperative: "hold it".</summary>
    Imperative,

    /// <summary>Infinitive: "to hold", "will hold".</summary>
    Infinitive,
}

/// <summary>The voice of a verb.</summary>
public enum Voice
{
    /// <summary>It is no main verb.</summary>
    None,

    /// <summary>Active: "they held it".</summary>
    Active,

    /// <summary>Passive: "it was held".</summary>
    Passive,
}

/// <summary>The number of a word.</summary>
public enum Number
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>Singular.</summary>
    Singular,

    /// <summary>Plural.</summary>
    Plural,
}

/// <summary>The person of a word.</summary>
public enum Person
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>The speaker: "I", "we".</summary>
    First,

    /// <summary>The addressee: "you".</summary>
    Second,

    /// <summary>Others: "it", "they", and every verb in "-s".</summary>
    Third,
}
