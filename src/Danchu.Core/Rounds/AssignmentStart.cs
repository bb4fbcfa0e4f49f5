using Danchu.Core.Identifiers;

namespace Danchu.Core.Rounds;

/// <summary>
/// What a unit's assignment starts with (the first edition of its report, its scorecard), each registered by the room it belongs to: one command whatever the
/// number of units, once for each report that the round asks. The two arrays go together by place.
/// </summary>
public delegate Task AssignmentStart(RoundId round, AskId ask, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken);
