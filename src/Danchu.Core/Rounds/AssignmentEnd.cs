using Danchu.Core.Identifiers;

namespace Danchu.Core.Rounds;

/// <summary>
/// Takes away what a round's assignments started with (<see cref="AssignmentStart"/>), each room its own, when the letter is withdrawn before any unit
/// opened it. What somebody has worked on does not let itself be taken away: the database refuses.
/// </summary>
public delegate Task AssignmentEnd(RoundId round, CancellationToken cancellationToken);
