using Foresaid.Statements.Attributions;

namespace Foresaid.Statements.Sources;

/// <summary>How a mention stands for a person.</summary>
internal enum MentionForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a description: "a planner", "the mayor".</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>One person or body of a passage, as the mentions so far tell of them.</summary>
/// <remarks>Grows while a passage is read.</remarks>
internal sealed class Referent(int number, string? name, SourcePhrase first, PersonPronoun pronoun, bool isTold)
{
    /// <summary>Its number in the passage, from 0 in the order of the first mentions.</summary>
    public int Number { get; } = number;

    /// <summary>Whether they may be a person.</summary>
    public bool MayBePerson { get; init; }

    /// <summary>Whether they may be a body: a company, an office, a paper, a study.</summary>
    public bool MayBeBody { get; init; }

    /// <summary>The full name; null for somebody who has none yet.</summary>
    public string? Name { get; set; } = name;

    /// <summary>The words of the first mention.</summary>
    public SourcePhrase First { get; } = first;

    /// <summary>The pronoun that a word or the given name lets guess.</summary>
    public PersonPronoun Pronoun { get; set; } = pronoun;

    /// <summary>Whether a word tells the pronoun, not the name alone.</summary>
    public bool IsTold { get; set; } = isTold;

    /// <summary>How sure the given name makes of the pronoun, from 0 to 3.</summary>
    public int Sureness { get; set; }

    /// <summary>The pronoun that has meant them.</summary>
    public PersonPronoun CalledBy { get; set; }

    /// <summary>The nouns that say what they are, in their base forms.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that say what they do, in their base forms.</summary>
    public HashSet<string> Deeds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The classes of both.</summary>
    public HashSet<ushort> Classes { get; } = [];

    /// <summary>What the names layer takes the first mention for; "none" for nothing.</summary>
    public string Kind { get; init; } = "none";

    /// <summary>The preposition before the first mention; "none" for none.</summary>
    public string Preposition { get; init; } = "none";

    /// <summary>Whether they were ever the subject of a clause.</summary>
    public bool WasSubject { get; set; }

    /// <summary>How often they were mentioned.</summary>
    public int Count { get; set; }

    /// <summary>The sentence of the first mention.</summary>
    public int FirstSentence { get; set; }

    /// <summary>The last mention.</summary>
    public LastMention Last { get; set; }

    /// <summary>The last sentence in which they are said to speak; -1 for none.</summary>
    public int SpokeIn { get; set; } = -1;

    /// <summary>The last sentence whose main subject they are; -1 for none.</summary>
    public int LedIn { get; set; } = -1;
}

/// <summary>Where somebody was mentioned last.</summary>
/// <param name="Token">The token.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Block">The block.</param>
/// <param name="Form">How.</param>
/// <param name="IsSubject">Whether as the subject of a clause.</param>
/// <param name="IsQuoted">Whether in quotation marks.</param>
internal readonly record struct LastMention(int Token, int Sentence, int Block, MentionForm Form, bool IsSubject, bool IsQuoted);
