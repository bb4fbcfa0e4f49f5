using Danchu.Core.Entries;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>A page with the fields of an entry: what was typed stays after a refusal.</summary>
public abstract class EntryPage : DanchuPage
{
    private const string Prefix = "Fields.";

    [BindProperty]
    public int Revision { get; set; }

    public ShowEntryForm.View View { get; protected set; } = null!;

    /// <summary>What stands in a field: as typed and refused, or as stored.</summary>
    public string Value(string column) => HttpMethods.IsPost(Request.Method)
        ? string.Join('\n', Request.Form[Prefix + column].Where(value => !string.IsNullOrEmpty(value)))
        : View.Values.GetValueOrDefault(column, "");

    /// <summary>What is wrong with a field, in one line; empty when nothing is.</summary>
    public string Why(string column) =>
        ModelState.TryGetValue($"Input.{Prefix}{column}", out var entry) ? string.Join(' ', entry.Errors.Select(error => error.ErrorMessage)) : "";

    protected Dictionary<string, string> Typed() => Request.Form.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], name => Value(name[Prefix.Length..]), StringComparer.Ordinal);
}
