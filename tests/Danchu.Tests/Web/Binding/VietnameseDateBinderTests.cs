using System.Globalization;
using Danchu.Web.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Danchu.Tests.Web.Binding;

public sealed class VietnameseDateBinderTests
{
    [Theory]
    [InlineData("1/7/2025")]
    [InlineData("01/07/2025")]
    [InlineData(" 01-07-2025 ")]
    [InlineData("1.7.2025")]
    [InlineData("01072025")]
    [InlineData("2025-07-01")]
    public async Task Day_AsPeopleTypeIt_IsReadDayFirst(string typed) => (await BindAsync(typed)).Result.Model.ShouldBe(new DateOnly(2025, 7, 1));

    [Theory]
    [InlineData("07/31/2025")]
    [InlineData("31/02/2025")]
    [InlineData("1/7/25")]
    [InlineData("hôm qua")]
    public async Task Day_ThatIsNone_SaysHowToWriteIt(string typed)
    {
        var context = await BindAsync(typed);

        context.Result.IsModelSet.ShouldBeFalse();
        context.ModelState["From"]!.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe($"“{typed}” không phải là ngày. Viết như 01/07/2025.");
    }

    private static async Task<DefaultModelBindingContext> BindAsync(string typed)
    {
        var query = new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.Ordinal) { ["From"] = typed });
        var context = new DefaultModelBindingContext
        {
            ModelName = "From",
            ModelState = new ModelStateDictionary(),
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(DateOnly)),
            ValueProvider = new QueryStringValueProvider(BindingSource.Query, query, CultureInfo.InvariantCulture),
        };
        await new VietnameseDateBinder().BindModelAsync(context);
        return context;
    }
}
