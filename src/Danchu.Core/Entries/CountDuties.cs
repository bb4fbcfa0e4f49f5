using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries;

/// <summary>What a unit's duties give as figures between two days. Duties knows (docs/adr/0009, 0019).</summary>
public delegate Task<IReadOnlyList<CountedDuty>> CountDuties(OrganisationId unit, DateOnly from, DateOnly to, CancellationToken cancellationToken);

/// <summary>A figure judged from a book: how many of what fell due was done in time.</summary>
/// <param name="Register">Whose entries it was judged from.</param>
/// <param name="Behind">These entries.</param>
/// <param name="KeptFrom">Since when the unit keeps the book.</param>
public sealed record CountedDuty(string Indicator, Register Register, Figure Figure, IReadOnlyList<EntryId> Behind, DateOnly KeptFrom);
