/* For tests only, never in the product. Windows 10 has icuuc.dll since version 1703, Wine has none, and Qt6Core
   asks for these names to convert text in code pages that it does not know itself. Each answers "no such thing". */
typedef int Status;
enum { FILE_ACCESS_ERROR = 4 };
#define OFFERED __declspec(dllexport)
#define REFUSE(status) do { if (status) *(status) = FILE_ACCESS_ERROR; } while (0)

OFFERED void *ucnv_open(const char *name, Status *status) { REFUSE(status); return 0; }
OFFERED void ucnv_close(void *converter) {}
OFFERED void ucnv_reset(void *converter) {}
OFFERED signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
OFFERED const char *ucnv_getName(const void *converter, Status *status) { REFUSE(status); return 0; }
OFFERED const char *ucnv_getStandardName(const char *name, const char *standard, Status *status)
{ REFUSE(status); return 0; }
OFFERED const char *ucnv_getAvailableName(int index) { return 0; }
OFFERED int ucnv_countAvailable(void) { return 0; }
OFFERED int ucnv_toUCountPending(const void *converter, Status *status) { return 0; }
OFFERED int ucnv_fromUCountPending(const void *converter, Status *status) { return 0; }
OFFERED void ucnv_getToUCallBack(const void *converter, void **action, const void **context)
{ if (action) *action = 0; if (context) *context = 0; }
OFFERED void ucnv_getFromUCallBack(const void *converter, void **action, const void **context)
{ if (action) *action = 0; if (context) *context = 0; }
OFFERED void ucnv_setToUCallBack(void *converter, void *action, const void *context, void **old_action,
                                 const void **old_context, Status *status) {}
OFFERED void ucnv_setFromUCallBack(void *converter, void *action, const void *context, void **old_action,
                                   const void **old_context, Status *status) {}
OFFERED void ucnv_cbToUWriteUChars(void *arguments, const void *source, int length, int offset, Status *status) {}
OFFERED void ucnv_cbFromUWriteUChars(void *arguments, const void **source, const void *limit, int offset,
                                     Status *status) {}
OFFERED void ucnv_toUnicode(void *converter, void **target, const void *target_limit, const char **source,
                            const char *source_limit, int *offsets, signed char flush, Status *status)
{ REFUSE(status); }
OFFERED void ucnv_fromUnicode(void *converter, char **target, const char *target_limit, const void **source,
                              const void *source_limit, int *offsets, signed char flush, Status *status)
{ REFUSE(status); }
OFFERED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
OFFERED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}

int __stdcall DllMain(void *module, unsigned reason, void *reserved) { return 1; }
