using Danchu.Core.Identifiers;

namespace Danchu.Core.Entries;

/// <summary>A unit whose books may be chosen.</summary>
public sealed record BookOf(OrganisationId Id, string Name);
