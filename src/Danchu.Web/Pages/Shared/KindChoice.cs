using Danchu.Core.Organisations;

namespace Danchu.Web.Pages.Shared;

/// <summary>The kinds of unit that a version is for, as they are ticked in the field Input.ForKinds.</summary>
public sealed record KindChoice(IReadOnlyCollection<OrganisationKind> Chosen);
