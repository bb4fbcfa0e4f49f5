using Danchu.Core.Identifiers;

namespace Danchu.Core.Scoring;

/// <summary>A scorecard as other pages lead to it: where it stands.</summary>
public sealed record ScorecardLink(ScorecardId Id, ScorecardState State);
