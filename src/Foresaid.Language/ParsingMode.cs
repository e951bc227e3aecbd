namespace Foresaid.Language;

/// <summary>How the tree of a sentence is chosen among all that the network holds possible.</summary>
public enum ParsingMode
{
    /// <summary>The best tree without crossing arcs, found exactly. The default.</summary>
    Exact,

    /// <summary>Word by word, the surest first, each with the best head that the arcs before it leave.</summary>
    Greedy,

    /// <summary>The best tree for the mean of several thinned copies of the network, at several times the work.</summary>
    Vote,
}
