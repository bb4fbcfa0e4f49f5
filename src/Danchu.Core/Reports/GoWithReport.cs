using Danchu.Core.Access;
using Danchu.Core.Changes;

namespace Danchu.Core.Reports;

/// <summary>What goes up with a report when it is signed and sent, within the same change. Registered by the room that has it.</summary>
public delegate Task GoWithReport(Change change, Actor actor, OpenedReport file, CancellationToken cancellationToken);
