using Foresaid.Learning.Sequences;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>The models that find attributions.</summary>
/// <param name="Cues">Labels the tokens of a sentence (<see cref="CueLabels"/>).</param>
/// <param name="Arguments">Labels the tokens around a cue (<see cref="ArgumentLabels"/>).</param>
public sealed record AttributionModels(SequenceModel Cues, SequenceModel Arguments);
