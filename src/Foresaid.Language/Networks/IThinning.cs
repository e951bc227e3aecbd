namespace Foresaid.Language.Networks;

/// <summary>Leaves values out of a network's layers on their way through it.</summary>
internal interface IThinning
{
    /// <summary>Leaves out values of what goes into a layer.</summary>
    /// <param name="pass">The sentences on their way.</param>
    /// <param name="layer">The layer, from 0; the number of layers for what comes out of the last.</param>
    void Apply(NetworkPass pass, int layer);

    /// <summary>Leaves out values that arcs are scored by.</summary>
    /// <param name="pass">The sentences on their way.</param>
    void ApplyToArcs(NetworkPass pass);
}
