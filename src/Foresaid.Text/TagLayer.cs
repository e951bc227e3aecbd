using System.Collections.Immutable;

namespace Foresaid.Text;

/// <summary>What each token of a text is.</summary>
/// <param name="Universal">The part of speech of each token, in order.</param>
/// <param name="Fine">The fine tag of each token (Penn Treebank: "VBD", "MD", ...), in order.</param>
/// <param name="Lemmas">The base form of each token in lower case ("went": "go"), in order.</param>
public sealed record TagLayer(ImmutableArray<UniversalTag> Universal, ImmutableArray<string> Fine, ImmutableArray<string> Lemmas);

/// <summary>A part of speech of Universal Dependencies.</summary>
public enum UniversalTag
{
    /// <summary>Other.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Preposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary verb, "will" and "be" among them.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle: "not", "to" before a verb, the possessive.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper name.</summary>
    Propn,

    /// <summary>Punctuation mark.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Main verb.</summary>
    Verb,
}
