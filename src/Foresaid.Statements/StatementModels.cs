using Foresaid.Learning;
using Foresaid.Learning.Sequences;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Sources;

namespace Foresaid.Statements;

/// <summary>The trained models that statements are read with.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Attributions">Finds attributions.</param>
/// <param name="GivenNames">Tells which pronoun goes with a given name (<see cref="PronounGuess"/>).</param>
/// <param name="Kinds">Tells which clauses are statements, and of which kind.</param>
/// <param name="Stance">Tells how a reply stands to its parent.</param>
/// <param name="Conditions">Labels conditions and what follows from them.</param>
/// <param name="Contradictions">Tells which pairs of statements cannot both hold.</param>
/// <param name="FreeSpeech">Tells which sentences go on in somebody's words and do not say so.</param>
/// <param name="Claimants">Tells whose claim a statement is, of those whom its sentence names.</param>
/// <param name="Coreference">Tells whom a description or a pronoun means.</param>
public sealed record StatementModels(AttributionModels Attributions, LinearModel GivenNames, KindModel Kinds, LinearModel Stance, SequenceModel Conditions, LinearModel Contradictions, LinearModel FreeSpeech, LinearModel Claimants, LinearModel Coreference);
