using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Danchu.Tests.Web.Pages.Shared;

public sealed class ErrorOrderTests
{
    [Fact]
    public void Errors_OfAnOperation_StandAsItGaveThemWhateverTheirNames()
    {
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        data.ModelState.AddModelError("Input.DueOn", "không phải là ngày");
        foreach (var field in new[] { "Input.ty-le", "Input.ban-hanh", "", "Input.chi-tieu" })
        {
            data.ModelState.AddModelError(field, $"lỗi ở {field}");
            ErrorOrder.Add(data, field);
        }

        ErrorOrder.Of(data).Select(error => error.Field).ShouldBe(["Input.DueOn", "Input.ty-le", "Input.ban-hanh", "", "Input.chi-tieu"]);
    }
}
