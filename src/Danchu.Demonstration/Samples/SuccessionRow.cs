using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Samples;

/// <summary>
/// One row of successions.csv. <see cref="On"/> is the successor's first day; <see cref="Share"/> is the part
/// of the predecessor's figures that goes to it.
/// </summary>
public sealed record SuccessionRow(string Predecessor, string Successor, DateOnly On, SuccessionKind Kind, decimal Share, string? Note, int SourceLine);
