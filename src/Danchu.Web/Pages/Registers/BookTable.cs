using Danchu.Core.Entries;

namespace Danchu.Web.Pages.Registers;

/// <summary>Some of a unit's books under one caption.</summary>
public sealed record BookTable(ShowBooks.View View, IReadOnlyList<ShowBooks.Row> Rows, string Caption);
