using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>A condition and what follows from it.</summary>
/// <param name="Antecedent">The words of the condition, in order; empty where there is none.</param>
/// <param name="Consequent">The words of what follows, in order; empty where nothing is told to follow.</param>
public sealed record Conditional(ImmutableArray<TextSpan> Antecedent, ImmutableArray<TextSpan> Consequent);
