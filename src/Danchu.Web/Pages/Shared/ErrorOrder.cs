using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Danchu.Web.Pages.Shared;

/// <summary>
/// The errors of a form in the order in which its operation gave them: that of the report, the form, the sheet. The model state alone has them by the alphabet.
/// </summary>
public static class ErrorOrder
{
    private const string Key = "errors-in-order";

    public static void Add(ViewDataDictionary data, string field)
    {
        var fields = data[Key] as List<string> ?? [];
        fields.Add(field);
        data[Key] = fields;
    }

    /// <summary>What did not even bind comes first, in the alphabet's order.</summary>
    public static IEnumerable<(string Field, ModelError Error)> Of(ViewDataDictionary data)
    {
        var fields = data[Key] as List<string> ?? [];
        return data.ModelState.OrderBy(state => fields.IndexOf(state.Key)).SelectMany(state => state.Value!.Errors, (state, error) => (state.Key, error));
    }
}
