using System.Collections.Immutable;

namespace Foresaid.Language.Networks;

/// <summary>What a network says and how large it is.</summary>
/// <param name="Tags">The tags it knows, as "AUX/MD".</param>
/// <param name="Relations">The relations it knows; "root" is the first.</param>
/// <param name="Names">What a token can be in a name: "O", then "B-" and "I-" of each kind.</param>
/// <param name="Width">How many values stand for a token between the layers; a multiple of 32.</param>
/// <param name="Layers">How many recurrent layers; at least 2.</param>
/// <param name="ArcWidth">How many values a token is compared by when heads are chosen; a multiple of 16.</param>
/// <param name="RelationWidth">How many values a relation is chosen by; a multiple of 16.</param>
public sealed record NetworkShape(
    ImmutableArray<string> Tags, ImmutableArray<string> Relations, ImmutableArray<string> Names, int Width, int Layers, int ArcWidth, int RelationWidth);
