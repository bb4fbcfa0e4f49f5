using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Danchu.Web.Binding;

/// <summary>Binds text from forms and addresses in NFC and without NUL, which PostgreSQL cannot store. Trimming and limits are up to the operation.</summary>
internal sealed class TypedTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed != ValueProviderResult.None && typed.FirstValue is { } text)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
            bindingContext.Result = ModelBindingResult.Success(Clean(text));
        }

        return Task.CompletedTask;
    }

    // A lone surrogate half can be neither normalised nor sent: it becomes U+FFFD on the way through UTF-8.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        .Replace("\0", "", StringComparison.Ordinal)
        .Normalize(NormalizationForm.FormC);
}

/// <summary>Binds every string with <see cref="TypedTextBinder"/>.</summary>
internal sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) ? new TypedTextBinder() : null;
}
